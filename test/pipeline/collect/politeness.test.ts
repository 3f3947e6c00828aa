import type { Database } from '../../../src/db/contract';
import { collect, documents, withSource } from '../../support/collecting';
import { describeEachEngine } from '../../support/engines';
import { page, rss, Site } from '../../support/site';

const text = (number: number): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной.`;

describeEachEngine('A guest', (open) => {
  let site: Site;
  let db: Database;
  beforeEach(async () => {
    site = await new Site().start();
    db = await withSource(await open());
    for (const number of [1, 2, 3, 4]) site.put(`/${number}`, page(`Обмен ${number}`, [text(number)]));
    feedOf('/rss', ['/1', '/2', '/3', '/4']);
  });
  afterEach(() => site.stop());

  const feedOf = (path: string, links: readonly string[]) =>
    site.put(path, rss(links.map((link) => ({ link: site.at(link), title: 'Обмен', guid: link }))));
  const gate = async () =>
    (
      await db.query<{ refusals: number; blocked_until: string | null; next_allowed_at: string }>(
        "SELECT * FROM host_gate WHERE host = '127.0.0.1'",
      )
    )[0]!;
  const outcomes = async () =>
    (await db.query<{ outcome: string }>('SELECT outcome FROM fetch_log')).map(({ outcome }) => outcome);

  it('tells who it is', async () => {
    await collect(db, [{ address: site.at('/rss') }]);
    expect(new Set(site.headers.map((headers) => headers['user-agent']))).toEqual(new Set(['Handover/0.1 (test)']));
  });

  it('asks for robots.txt once, and for nothing it forbids', async () => {
    site.put('/robots.txt', 'User-agent: *\nDisallow: /\n\nUser-agent: handover\nDisallow: /2\nAllow: /\n');
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 3, failed: 1 });
    expect([site.times('/robots.txt'), site.times('/2')]).toEqual([1, 0]);
    expect(await outcomes()).toContain('ROBOTS');
  });

  it('takes a robots.txt that cannot be had for a closed door, and one that is not there for an open one', async () => {
    site.put('/robots.txt', { status: 503 });
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report!.failure).toMatchObject({ code: 'ROBOTS' });
    expect(site.times('/rss')).toBe(0);
  });

  it('waits as long as the host asks, and goes on', async () => {
    let refused = 0;
    site.put('/2', () =>
      (refused += 1) === 1 ? { status: 429, headers: { 'retry-after': '1' } } : page('Обмен 2', [text(2)]),
    );
    const since = performance.now();
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 4, failed: 0, failure: null });
    expect(performance.now() - since).toBeGreaterThan(1000);
  });

  it('keeps what it had when it is told to come back later, and asks nothing until then', async () => {
    site.put('/3', { status: 429, headers: { 'retry-after': '3600' } });
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report).toMatchObject({ added: 2, failed: 0, failure: { code: 'HTTP_STATUS', status: 429 } });
    const asked = site.asked.length;
    const [again] = await collect(db, [{ address: site.at('/rss') }]);
    expect(again!.failure).toMatchObject({ code: 'HOST_BUSY' });
    expect(site.asked).toHaveLength(asked);
    const [feed] = await db.query<{ errors: number; backoff_until: string; etag: string | null }>('SELECT * FROM feed');
    expect(feed).toMatchObject({ errors: 2, etag: null });
    expect(Date.parse(feed!.backoff_until)).toBeGreaterThan(Date.now() + 3000_000);
    expect(await db.query('SELECT * FROM dead_letter')).toEqual([]);
  });

  it('leaves a host alone that refuses again and again', async () => {
    for (const path of ['/1', '/2', '/3']) site.put(path, { status: 403 });
    const [report] = await collect(db, [{ address: site.at('/rss') }]);
    expect(report!.failure).toMatchObject({ code: 'HOST_BUSY' });
    expect(await gate()).toMatchObject({ refusals: 3, blocked_until: expect.any(String) });
    expect(site.times('/4')).toBe(0);
  });

  it('speaks to a host once at a time, with a pause, from however many feeds', async () => {
    let [open, most] = [0, 0];
    const times: number[] = [];
    for (const number of [1, 2, 3, 4])
      site.put(`/${number}`, (_request, response) => {
        open += 1;
        most = Math.max(most, open);
        times.push(performance.now());
        setTimeout(() => {
          open -= 1;
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
            .end(page(`Обмен ${number}`, [text(number)]));
        }, 60);
      });
    feedOf('/a', ['/1', '/2']);
    feedOf('/b', ['/3', '/4']);
    await collect(db, [{ address: site.at('/a') }, { address: site.at('/b') }], { delayMs: 100 });
    expect(most).toBe(1);
    const pauses = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(155);
    expect(await documents(db)).toHaveLength(4);
  });

  it('keeps the delay that robots.txt asks for', async () => {
    site.put('/robots.txt', 'User-agent: *\nCrawl-delay: 0.4\n');
    feedOf('/rss', ['/1', '/2']);
    const since = performance.now();
    await collect(db, [{ address: site.at('/rss') }]);
    expect(performance.now() - since).toBeGreaterThan(800);
    expect(await db.query("SELECT crawl_delay_ms FROM host_gate WHERE host = '127.0.0.1'")).toEqual([
      { crawl_delay_ms: 400 },
    ]);
  });

  it('asks for a feed only if it has changed, and for all of it when pages are due', async () => {
    const body = rss([{ link: site.at('/1'), title: 'Обмен', guid: '1' }]);
    site.put('/rss', ({ headers }) =>
      headers['if-none-match'] === '"7"' ? { status: 304 } : { headers: { etag: '"7"' }, body },
    );
    const [first] = await collect(db, [{ address: site.at('/rss'), recheckMinutes: 60 }]);
    const [second] = await collect(db, [{ address: site.at('/rss'), recheckMinutes: 60 }]);
    expect([first!.added, second]).toEqual([
      1,
      expect.objectContaining({ isUnmodified: true, failure: null, listed: 0 }),
    ]);
    const [third] = await collect(db, [{ address: site.at('/rss'), recheckMinutes: 0 }]);
    expect(third).toMatchObject({ isUnmodified: false, unchanged: 1 });
  });
});
