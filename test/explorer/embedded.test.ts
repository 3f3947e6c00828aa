import { createHash } from 'node:crypto';
import { parseAtomFeed } from 'feedsmith';
import { post, type StartedGateway, startGateway } from '../support/gateway';

describe('What others take to their pages', () => {
  let gateway: StartedGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway?.stop());

  const get = (path: string): Promise<Response> => fetch(gateway.url + path);

  it('draws the running totals that the graph answers, the living and the dead apart', async () => {
    type Stats = {
      stats: { key: { to: { name: string } }; people: { high: number } | null; dead: { best: number } }[];
    };
    const { data } = await post<Stats>(
      gateway.url,
      `{ stats: exchangeStats(where: { outcome: { eq: "HELD" } }, groupBy: [MONTH, TO], fill: true) {
         key { to { name } } people: runningPeople { high } dead: runningRemains { best } } }`,
    );
    const months = data.stats.filter(({ key, people }) => key.to?.name === 'Ukraine' && people);
    const [high, bodies] = [
      Math.max(...months.map(({ people }) => people?.high ?? 0)),
      Math.max(...months.map((of) => of.dead.best)),
    ].map((count) => count.toLocaleString('en'));
    const [living, dead] = await Promise.all([get('/charts/returned.svg'), get('/charts/dead.svg?lang=en')]);
    expect(living.headers.get('content-type')).toContain('image/svg+xml');
    expect(living.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [ofLiving, ofDead] = [await living.text(), await dead.text()];
    expect(endsOf(ofLiving)[0]).toMatch(new RegExp(`–${high}$`));
    expect(/bodies|dead/i.test(ofLiving)).toBe(false);
    expect(endsOf(ofDead)[0]).toBe(bodies);
    expect(await (await get('/charts/returned.svg?lang=uk')).text()).toContain('Повернулися');
    expect((await get('/charts/other.svg')).status).toBe(404);
  });

  it('draws the dead by year and side as the graph sums them', async () => {
    type Stats = { stats: { key: { year: number; to: { name: string } }; remains: { best: number | null } }[] };
    const { data } = await post<Stats>(
      gateway.url,
      `{ stats: exchangeStats(where: { outcome: { eq: "HELD" } }, groupBy: [YEAR, TO]) { key { year to { name } } remains { best } } }`,
    );
    const sums = data.stats.filter(({ key, remains }) => key.year && key.to && remains.best !== null);
    const picture = await (await get('/charts/dead-by-year.svg')).text();
    const labels = [...picture.matchAll(/class="bar-label"[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(labels).toHaveLength(2 * sums.length);
    for (const { key, remains } of sums)
      expect(labels[labels.indexOf(`${key.year}, to ${key.to.name}`) + 1]).toBe(remains.best!.toLocaleString('en'));
  });

  it('lets others frame a chart, and nothing else: it runs nothing and tells its source and date', async () => {
    const page = await get('/embed/returned?lang=uk');
    const html = await page.text();
    const style = /<style>([^]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    );
    expect(page.headers.get('x-frame-options')).toBeNull();
    expect(html).toMatch(/<svg[^]*<figcaption>[^]*Ревізія 1 \([^]*href="\/records\?outcome=HELD&amp;lang=uk"/);
    expect(html).not.toMatch(/<script| style=| on\w+=/);
    for (const path of ['/', '/records', '/playground/', '/embed/other']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    }
  });

  it('feeds new records with what they are called and where they are', async () => {
    expect(await (await get('/records')).text()).toContain('type="application/atom+xml"');
    const response = await get('/feed.atom');
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    const { entries = [] } = parseAtomFeed(await response.text());
    expect(entries).toHaveLength(50);
    const id = entries[0]!.links![0]!.href!.split('/').at(-1)!;
    const { data } = await post<{ node: { title: string } }>(
      gateway.url,
      'query ($id: ID!) { node(id: $id) { ... on MedicalService { title } ... on Exchange { title } } }',
      { id },
    );
    expect(entries[0]!.title?.value).toBe(`New: ${data.node.title}`);
    expect(gateway.log()).not.toContain('Warning');
  });
});

/** What stands at the ends of the lines. */
const endsOf = (picture: string): string[] =>
  [...picture.matchAll(/class="end-number">([^<]*)</g)].map(([, text]) => text ?? '');
