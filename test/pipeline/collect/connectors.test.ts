import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import type { Database } from '../../../src/db/contract';
import { collect, deadLetters, documents, withSource } from '../../support/collecting';
import { describeEachEngine } from '../../support/engines';
import { page, rss, Site } from '../../support/site';
import { workbook } from '../../support/workbook';

const text = (number: number): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной. ` +
  'Обмен прошёл на границе, и обе стороны сообщили о нём в тот же день через свои ведомства.';

describeEachEngine('Feeds of every kind', (open) => {
  let site: Site;
  let db: Database;
  beforeEach(async () => {
    site = await new Site().start();
    db = await withSource(await open());
    for (const number of [1, 2, 3]) site.put(`/news/${number}`, page(`Обмен ${number}`, [text(100 + number)]));
  });
  afterEach(() => site.stop());

  const headlines = async (): Promise<string[]> => (await documents(db)).map(({ headline }) => headline).sort();

  it('are read: Atom, with relative links and articles of its own', async () => {
    const entry = (number: number, more: string) =>
      `<entry><id>urn:${number}</id><title>Обмен ${number}</title><link href="/news/${number}"/><published>2025-06-1${number}T08:00:00+03:00</published>
       <updated>2025-06-1${number}T08:00:00+03:00</updated>${more}</entry>`;
    const whole = `<content type="html">&lt;p&gt;${text(900)} ${text(901)} ${text(902)}&lt;/p&gt;</content>`;
    site.put(
      '/atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>2025-06-12T00:00:00Z</updated>${entry(1, '')}${entry(2, whole)}</feed>`,
    );
    await collect(db, [{ address: site.at('/atom') }]);
    const [first, second] = await documents(db);
    expect([first!.published_on, second!.published_on]).toEqual(['2025-06-11', '2025-06-12']);
    expect(first!.text).toContain('101');
    expect(second!.text).toContain('902');
    expect(site.times('/news/2')).toBe(0);
  });

  it('are read: JSON Feed', async () => {
    const items = [
      { id: '1', url: site.at('/news/1'), title: 'Обмен 1', date_published: '2025-06-11T21:30:00Z' },
      { id: '2', content_text: text(77), title: 'Без адреса' },
    ];
    const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Outlet', items });
    site.put('/feed.json', { headers: { 'content-type': 'application/feed+json' }, body });
    await collect(db, [{ address: site.at('/feed.json') }]);
    expect((await documents(db)).map(({ url, published_on }) => [url, published_on])).toEqual([
      [site.at('/news/1'), '2025-06-12'],
      ['https://outlet.example', null],
    ]);
  });

  it('are read: RSS that was cut off, and one with whole articles for an aggregator', async () => {
    const full = { more: `<yandex:full-text>${text(555)}</yandex:full-text>` };
    const entries = [
      { link: site.at('/news/1'), title: 'Обмен 1', guid: '1', ...full },
      { link: site.at('/news/2'), title: 'Обмен 2', guid: '2' },
      { link: site.at('/news/3'), title: 'Обмен 3', guid: '3' },
    ];
    const cut = rss(entries).slice(0, rss(entries).indexOf('Обмен 3'));
    site.put('/cut', cut);
    const [report] = await collect(db, [{ address: site.at('/cut') }]);
    expect(report).toMatchObject({ added: 2, failure: null });
    expect((await documents(db)).map(({ text: kept }) => kept.includes('555'))).toEqual([true, false]);
    expect(site.times('/news/1')).toBe(0);
  });

  it('are read: a sitemap of sitemaps, one of them packed, by its paths', async () => {
    const urls = (...rows: string[]) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join('')}</urlset>`;
    const url = (path: string, day: string) => `<url><loc>${site.at(path)}</loc><lastmod>${day}</lastmod></url>`;
    site.put('/a.xml', urls(url('/news/1', '2025-06-11'), url('/shop/9', '2025-06-12')));
    site.put('/b.xml.gz', {
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(urls(url('/news/2', '2025-06-12'))),
    });
    const maps = ['/a.xml', '/b.xml.gz'].map((path) => `<sitemap><loc>${site.at(path)}</loc></sitemap>`);
    site.put('/sitemap.xml', `<sitemapindex>${maps.join('')}</sitemapindex>`);
    const feed = { kind: 'sitemap', address: site.at('/sitemap.xml'), options: { paths: ['/news/'] } };
    const [report] = await collect(db, [feed]);
    expect([report, await headlines()]).toEqual([
      expect.objectContaining({ added: 2, listed: 3 }),
      ['Обмен 1', 'Обмен 2'],
    ]);
    const [state] = await db.query<{ cursor: string }>('SELECT `cursor` FROM feed');
    expect(JSON.parse(state!.cursor)).toMatchObject({ state: { latest: Date.parse('2025-06-12') } });
  });

  it('are read: a list on a page, and its next page', async () => {
    const row = (number: number) =>
      `<li class="n"><a href="/news/${number}">Обмен ${number}</a><time datetime="2025-06-1${number}">дата</time></li>`;
    site.put(
      '/list',
      `<html><body><ul>${row(1)}<li class="n">no link</li></ul><a class="more" href="/list?2">next</a></body></html>`,
    );
    site.put('/list?2', `<html><body><ul>${row(2)}</ul><a class="more" href="/list">next</a></body></html>`);
    const options = { item: 'li.n', link: 'a', date: 'time', next: 'a.more', pages: 5 };
    const [report] = await collect(db, [{ kind: 'html-list', address: site.at('/list'), options }]);
    expect(report).toMatchObject({ listed: 3, added: 2, failed: 1, failure: null });
    expect((await documents(db)).map(({ published_on }) => published_on)).toEqual(['2025-06-11', '2025-06-12']);
    expect(await deadLetters(db)).toMatchObject([{ address: `${site.at('/list')}#2`, code: 'BAD_ADDRESS' }]);
  });

  it('are read: one page, kept anew when it is edited', async () => {
    const feed = { kind: 'page', address: site.at('/news/1'), selectors: { text: 'article p', title: 'h1' } };
    await collect(db, [feed]);
    await collect(db, [feed]);
    site.put('/news/1', page('Обмен 1', [text(150)]));
    await collect(db, [feed]);
    const kept = await documents(db);
    expect(kept.map(({ replaces_id }) => replaces_id !== null).sort()).toEqual([false, true]);
    expect(kept.every(({ text: words }) => !words.includes('rude') && !words.includes('Another story'))).toBe(true);
  });

  it('are read: JSON by pointers, page after page', async () => {
    const item = (number: number) => ({
      uid: number,
      head: `Обмен ${number}`,
      path: `/news/${number}`,
      at: 1749600000 + number,
    });
    site.put('/api', JSON.stringify({ data: { rows: [item(1), 'odd'] }, next: '/api?2' }));
    site.put('/api?2', JSON.stringify({ data: { rows: [item(2)] }, next: null }));
    const options = {
      items: '/data/rows',
      guid: '/uid',
      title: '/head',
      address: '/path',
      published: '/at',
      next: '/next',
      pages: 9,
    };
    const [report] = await collect(db, [{ kind: 'json', address: site.at('/api'), options }]);
    expect(report).toMatchObject({ added: 2, failed: 1 });
    expect((await documents(db)).map(({ published_on }) => published_on)).toEqual(['2025-06-11', '2025-06-11']);
  });

  it('are read: a GraphQL endpoint, which goes on where it stood', async () => {
    const bodies: { variables: { after: string | null } }[] = [];
    const nodes = (number: number) => [{ title: `Обмен ${number}`, body: text(number), link: site.at(`/g/${number}`) }];
    site.put('/graphql', (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const asked = JSON.parse(body) as (typeof bodies)[number];
        bodies.push(asked);
        const isFirst = asked.variables.after === null;
        const pageInfo = { endCursor: isFirst ? 'c1' : null, hasNextPage: isFirst };
        response.end(JSON.stringify({ data: { posts: { nodes: nodes(isFirst ? 31 : 32), pageInfo } } }));
      });
    });
    const options = {
      query:
        'query($after: String) { posts(after: $after) { nodes { title body link } pageInfo { endCursor hasNextPage } } }',
      items: '/data/posts/nodes',
      title: '/title',
      text: '/body',
      address: '/link',
      after: 'after',
      endCursor: '/data/posts/pageInfo/endCursor',
      hasNextPage: '/data/posts/pageInfo/hasNextPage',
    };
    const feed = { kind: 'graphql', address: site.at('/graphql'), options };
    await collect(db, [feed]);
    expect(bodies.map(({ variables }) => variables.after)).toEqual([null, 'c1']);
    expect(await headlines()).toEqual(['Обмен 31', 'Обмен 32']);
  });

  it('are read: tables as CSV, NDJSON and a workbook', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-tables-'));
    const csv = `id;url;title;text;published\n1;${site.at('/t/1')};Обмен 41;"${text(41)}";2025-06-11\n2;bad:;x;"${text(42)}";\n`;
    const ndjson = `${JSON.stringify({ id: '3', url: site.at('/t/3'), title: 'Обмен 43', text: text(43) })}\n{"id": broken\n`;
    const rows = [
      ['id', 'url', 'title', 'text'],
      ['4', site.at('/t/4'), 'Обмен 44', text(44)],
    ];
    await writeFile(join(folder, 'a.csv'), csv);
    await writeFile(join(folder, 'b.ndjson'), ndjson);
    site.put('/c.xlsx', { headers: { 'content-type': 'application/octet-stream' }, body: workbook(rows) });
    const addresses = [join(folder, 'a.csv'), join(folder, 'b.ndjson'), site.at('/c.xlsx')];
    const reports = await collect(
      db,
      addresses.map((address) => ({ kind: 'file', address })),
    );
    expect(reports.map(({ added, failed, failure }) => [added, failed, failure])).toHaveLength(3);
    expect(await headlines()).toEqual(['Обмен 41', 'Обмен 43', 'Обмен 44']);
    expect((await deadLetters(db)).map(({ code }) => code)).toEqual(['BAD_ADDRESS', 'UNREADABLE']);
    await rm(folder, { recursive: true });
  });

  it('refuse a workbook that would grow too large', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(' '.repeat(60 * 1024 * 1024)) }));
    site.put('/bomb.xlsx', { headers: { 'content-type': 'application/octet-stream' }, body: bomb });
    const [report] = await collect(db, [{ kind: 'file', address: site.at('/bomb.xlsx') }]);
    expect(report!.failure).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('are read: a plain text', async () => {
    site.put('/note.txt', { headers: { 'content-type': 'text/plain' }, body: text(61) });
    await collect(db, [{ kind: 'text', address: site.at('/note.txt') }]);
    expect((await documents(db)).map(({ text: kept }) => kept)).toEqual([`\n\n${text(61)}`]);
  });
});
