import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Database } from '../../../src/db/contract';
import { collect, type Collecting, deadLetters, documents, withSource } from '../../support/collecting';
import { describeEachEngine } from '../../support/engines';
import { page, rss, type Served, Site } from '../../support/site';

const text = (number: number): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной. ` +
  'Обмен прошёл на границе, и обе стороны сообщили о нём в тот же день через свои ведомства.';

const html = (number: number): string => page(`Обмен ${number}`, [text(number)]);
const GOOD = [1, 2, 3];

/** Names of hosts, and where they lead. */
const HOSTS: Record<string, string[]> = {
  'inner.example': ['10.0.0.7'],
  'mixed.example': ['93.184.216.34', '192.168.1.1'],
  'mapped.example': ['::ffff:169.254.169.254'],
  'local6.example': ['fd00::1'],
  'nowhere.example': [],
};
const resolve = (host: string) => Promise.resolve(HOSTS[host] ?? ['127.0.0.1']);

describeEachEngine('A feed among hostile pages', (open) => {
  let site: Site;
  let db: Database;
  let lines: { address?: string; code?: string }[];
  beforeEach(async () => {
    site = await new Site().start();
    db = await withSource(await open());
    lines = [];
    for (const number of GOOD) site.put(`/good/${number}`, html(number));
  });
  afterEach(() => site.stop());

  /** Collects a feed of good pages with these among them; answers the codes by path. */
  async function codesOf(bad: Record<string, Served | string | Parameters<Site['put']>[1]>, given: Collecting = {}) {
    for (const [path, route] of Object.entries(bad)) site.put(path, route);
    const paths = ['/good/1', ...Object.keys(bad), '/good/2', '/good/3'];
    site.put('/rss', rss(paths.map((path) => ({ link: site.at(path), title: 'Обмен', guid: path }))));
    const [report] = await collect(db, [{ address: site.at('/rss') }], { resolve, ...given }, lines);
    expect(report).toMatchObject({ added: 3, failed: Object.keys(bad).length, failure: null });
    const letters = await deadLetters(db);
    expect((await documents(db)).map(({ url }) => url)).toEqual(GOOD.map((number) => site.at(`/good/${number}`)));
    expect(lines.flatMap(({ code }) => code ?? []).sort()).toEqual(letters.map(({ code }) => code).sort());
    return Object.fromEntries(letters.map(({ address, code }) => [new URL(address).pathname, code]));
  }

  const redirect = (location: string, status = 302): Served => ({ status, headers: { location } });

  it('follows no redirect to an address that is not public, at any hop', async () => {
    const port = new URL(site.at('/')).port;
    const found = await codesOf({
      '/r/private': redirect('http://10.1.2.3/'),
      '/r/metadata': redirect('http://169.254.169.254/latest/meta-data/'),
      '/r/decimal': redirect('http://167772161/'),
      '/r/mapped': redirect('http://[::ffff:10.0.0.1]/'),
      '/r/any': redirect(`http://0.0.0.0:${port}/good/1`),
      '/r/named': redirect('http://inner.example/'),
      '/r/mixed': redirect('http://mixed.example/'),
      '/r/mapped-name': redirect('http://mapped.example/'),
      '/r/unique-local': redirect('http://local6.example/'),
      '/r/second': redirect('/r/third', 301),
      '/r/file': redirect('file:///etc/passwd'),
      '/r/nowhere': redirect('http://nowhere.example/'),
      '/r/port': redirect('http://93.184.216.34:8080/'),
      '/r/third': redirect('http://192.168.0.1/', 307),
    });
    expect(found).toMatchObject({
      '/r/private': 'PRIVATE_ADDRESS',
      '/r/metadata': 'PRIVATE_ADDRESS',
      '/r/decimal': 'PRIVATE_ADDRESS',
      '/r/mapped': 'PRIVATE_ADDRESS',
      '/r/any': 'PRIVATE_ADDRESS',
      '/r/named': 'PRIVATE_ADDRESS',
      '/r/mixed': 'PRIVATE_ADDRESS',
      '/r/mapped-name': 'PRIVATE_ADDRESS',
      '/r/unique-local': 'PRIVATE_ADDRESS',
      '/r/second': 'PRIVATE_ADDRESS',
      '/r/file': 'BAD_ADDRESS',
      '/r/nowhere': 'UNKNOWN_HOST',
      '/r/port': 'BAD_ADDRESS',
      '/r/third': 'PRIVATE_ADDRESS',
    });
  });

  it('speaks to the address that was looked at, wherever the name leads to then', async () => {
    let asked = 0;
    const rebinding = (): Promise<string[]> => Promise.resolve([(asked += 1) > 6 ? '10.0.0.1' : '127.0.0.1']);
    site.put('/rss', rss([{ link: site.at('/good/1', 'rebind.example'), title: 'Обмен' }]));
    const [report] = await collect(db, [{ address: site.at('/rss') }], { resolve: rebinding });
    expect(report!.added + report!.failed).toBe(1);
    expect(site.asked).toContain('/good/1');
  });

  it('reads no body without end, no bomb, and nothing that is packed wrongly', async () => {
    const endless: Parameters<Site['put']>[1] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
      };
      response.on('drain', more);
      more();
    };
    const packed = (encoding: string, body: Buffer): Served => ({ headers: { 'content-encoding': encoding }, body });
    const found = await codesOf({
      '/b/endless': endless,
      '/b/bomb': packed('gzip', gzipSync(Buffer.alloc(60 * 1024 * 1024))),
      '/b/brotli-bomb': packed('br', brotliCompressSync(Buffer.alloc(20 * 1024 * 1024))),
      '/b/twice': packed('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(60 * 1024 * 1024)))),
      '/b/false': packed('gzip', Buffer.from(html(9))),
      '/b/cut': packed('gzip', gzipSync(html(9)).subarray(0, 200)),
      '/b/unknown': packed('zstd', Buffer.from('x')),
    });
    expect(found).toEqual({
      '/b/endless': 'TOO_LARGE',
      '/b/bomb': 'TOO_LARGE',
      '/b/brotli-bomb': 'TOO_LARGE',
      '/b/twice': 'TOO_LARGE',
      '/b/false': 'BROKEN_BODY',
      '/b/cut': 'BROKEN_BODY',
      '/b/unknown': 'BROKEN_BODY',
    });
  });

  it('waits for nobody longer than it has time', async () => {
    const trickle: Parameters<Site['put']>[1] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(timer));
    };
    const since = performance.now();
    const found = await codesOf(
      { '/s/headers': () => undefined, '/s/body': trickle },
      { limits: { headersMs: 300, totalMs: 600 } },
    );
    expect(found).toEqual({ '/s/headers': 'TOO_SLOW', '/s/body': 'TOO_SLOW' });
    expect(performance.now() - since).toBeLessThan(15_000);
  });

  it('ends a ring of redirects, and tells what is no page', async () => {
    const found = await codesOf({
      '/x/ring': redirect('/x/ring'),
      '/x/gone': { status: 410 },
      '/x/broken': { status: 500 },
      '/x/pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' },
      '/x/empty': '<html><body></body></html>',
      '/x/noise': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.alloc(4000, 0x81) },
      '/x/deep': `<html><body>${'<div>'.repeat(150_000)}</body></html>`,
      '/x/many': `<html><body>${'<b>x</b>'.repeat(250_000)}</body></html>`,
      '/x/paragraphs': `<html><body>${'<p>'.repeat(19_000)}</body></html>`,
    });
    expect(found).toEqual({
      '/x/paragraphs': 'NO_TEXT',
      '/x/ring': 'TOO_MANY_REDIRECTS',
      '/x/gone': 'HTTP_STATUS',
      '/x/broken': 'HTTP_STATUS',
      '/x/pdf': 'UNREADABLE',
      '/x/empty': 'NO_TEXT',
      '/x/noise': 'UNREADABLE',
      '/x/deep': 'UNREADABLE',
      '/x/many': 'UNREADABLE',
    });
  });

  it('unpacks what is packed rightly', async () => {
    const routes: [string, (body: string) => Buffer][] = [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
    ];
    routes.forEach(([encoding, pack], index) =>
      site.put(`/p/${index}`, { headers: { 'content-encoding': encoding }, body: pack(html(50 + index)) }),
    );
    site.put('/rss', rss(routes.map((_, index) => ({ link: site.at(`/p/${index}`), title: `Обмен ${index}` }))));
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 4, failed: 0 });
  });

  it('keeps nothing of the text of what failed, and resolves what is mended', async () => {
    site.put('/late', { status: 500, body: 'secret words' });
    site.put(
      '/rss',
      rss([
        { link: site.at('/late'), title: 'Secret headline', guid: 'l' },
        { link: site.at('/good/1'), title: 'Обмен' },
      ]),
    );
    await collect(db, [{ address: site.at('/rss') }], {}, lines);
    await collect(db, [{ address: site.at('/rss') }], {}, lines);
    expect(await deadLetters(db)).toMatchObject([{ code: 'HTTP_STATUS', attempts: 2, resolved_at: null }]);
    expect(JSON.stringify([await db.query('SELECT * FROM dead_letter'), lines])).not.toMatch(/secret/i);
    site.put('/late', html(8));
    await collect(db, [{ address: site.at('/rss') }]);
    expect(await deadLetters(db)).toMatchObject([{ resolved_at: expect.any(String) }]);
    expect(await documents(db)).toHaveLength(2);
  });
});
