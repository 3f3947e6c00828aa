import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wireRecords } from '../../../src/records/match/register';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { KnownNames } from '../../../src/serve/watch/known-names';
import { Metrics as Told } from '../../../src/serve/watch/metrics';
import { BUNDLED } from '../../support/bundled';
import { describeEachEngine, TABLES } from '../../support/engines';
import { freePort, post, startGateway, type StartedGateway } from '../../support/gateway';
import { Metrics } from '../../support/prometheus';

const README = readFileSync(join(__dirname, '..', '..', '..', 'README.md'), 'utf8');
const SECRET = 'Geheimwort';
/** Told once there are kept answers, and beside a server. */

/** The names in the first column of its table. */
const documented = [...README.matchAll(/^\| (`(?:handover|process)_[^|]+)\|/gm)].flatMap(([, cell]) =>
  [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
);
const ours = (names: Iterable<string>): string[] => [...names].filter((name) => name.startsWith('handover_'));

/** What is not counted in time is told by a later look. */
async function onceCounted(url: string): Promise<Metrics> {
  for (const until = Date.now() + 30_000; ;) {
    const metrics = await Metrics.of(url);
    if (metrics.series.get('handover_conflicts_open') !== 0 || Date.now() > until) return metrics;
  }
}

describeEachEngine('Metrics', (_open, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  let gateway: StartedGateway;
  beforeAll(async () => {
    place = await create(TABLES);
    gateway = await startGateway({
      HANDOVER_DATA: 'none',
      DATABASE_URL: place.url,
      OPERATION_NAMES: 'Home',
      MAX_COST: '1000',
      LOG_LEVEL: 'warn',
    });
  });
  afterAll(() => gateway.stop());

  it('tell of every operation by its name, how it went and what it took', async () => {
    await post(gateway.url, 'query Home { parties { totalCount } sources { totalCount } }');
    await post(gateway.url, '{ parties { nodes { id } } }');
    await post(gateway.url, 'query Mine { ...all } fragment all on Query { parties { totalCount } }');
    await post(
      gateway.url,
      'query Home { exchanges(first: 200) { nodes { statements(first: 200) { nodes { id } } } } }',
    );
    await post(gateway.url, '{');
    const metrics = await Metrics.of(gateway.url);
    const operation = (name: string, code: string, status: number): number | undefined =>
      metrics.series.get(`handover_operations_total{operation="${name}",code="${code}",status="${status}"}`);
    expect(operation('Home', 'OK', 200)).toBe(1);
    expect(operation('anonymous', 'OK', 200)).toBe(1);
    expect(operation('other', 'OK', 200)).toBe(1);
    expect(operation('Home', 'QUERY_TOO_COSTLY', 400)).toBe(1);
    expect(operation('none', 'GRAPHQL_PARSE_FAILED', 400)).toBe(1);
    expect(metrics.series.get('handover_root_fields_total{field="parties"}')).toBe(3);
    expect(metrics.series.get('handover_http_requests_total{route="/graphql",status="200"}')).toBe(3);
    expect(metrics.series.get('handover_operation_seconds_count{operation="Home"}')).toBe(2);
    expect(metrics.series.get('handover_sql_seconds_count')).toBe(
      metrics.series.get('handover_operation_statements_sum'),
    );
    expect(metrics.series.get('handover_sql_seconds_count')).toBeGreaterThanOrEqual(3);
    expect(metrics.series.has('handover_pool_size')).toBe(true);
  });

  it('follow the head as another process writes', async () => {
    const before = await Metrics.of(gateway.url);
    wireRecords();
    const db = await place.open();
    await importPackage(db, BUNDLED);
    const after = await onceCounted(gateway.url);
    const { data } = await post<{ conflicts: { totalCount: number } }>(gateway.url, '{ conflicts { totalCount } }');
    const seen = ({ series }: Metrics): unknown[] =>
      ['head_revision', 'conflicts_open'].map((name) => series.get(`handover_${name}`));
    expect([seen(before), seen(after)]).toEqual([
      [0, 0],
      [1, data.conflicts.totalCount],
    ]);
    expect(data.conflicts.totalCount).toBeGreaterThan(0);
    expect(after.series.get('handover_head_age_seconds')).toBeLessThan(5);
    const waiting = "SELECT COUNT(*) AS count FROM claim WHERE review = 'PROPOSED' AND until_revision = 4294967295";
    const [{ count } = { count: -1 }] = await db.query<{ count: number }>(waiting);
    expect(after.series.get('handover_claims_waiting')).toBe(Number(count));
    expect(Number(count)).toBeGreaterThan(0);
  }, 90_000);

  it('are those that the README names', async () => {
    const { names } = await Metrics.of(gateway.url);
    expect(documented.length).toBeGreaterThan(15);
    expect(documented.filter((name) => !names.has(name))).toEqual([]);
    expect(ours(names).filter((name) => !documented.includes(name))).toEqual([]);
  });

  it('make no series of what users write, and tell none of it', async () => {
    const asked = (name: string): Promise<unknown> => post(gateway.url, `query ${name} { ${name}: __typename }`);
    await post(gateway.url, `query ${SECRET} { ${SECRET}: search(text: "${SECRET}") { totalCount } }`);
    await asked(SECRET);
    await fetch(`${gateway.url}/${SECRET}?${SECRET}`);
    const before = await Metrics.of(gateway.url);
    const many = place.engine === 'sqlite' ? 1000 : 20;
    for (let name = 0; name < many; name += 20)
      await Promise.all(Array.from({ length: 20 }, (_, more) => asked(`${SECRET}${name + more}`)));
    const after = await Metrics.of(gateway.url);
    expect(ours(after.series.keys())).toEqual(ours(before.series.keys()));
    const others = 'handover_operations_total{operation="other",code="OK",status="200"}';
    expect(after.series.get(others)! - before.series.get(others)!).toBe(many);
    expect([...after.series.keys()].join('\n')).not.toContain(SECRET);
  }, 60_000);
});

describe('Who may look', () => {
  const env = { HANDOVER_DATA: 'none' };
  const status = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(url, { headers })).status;

  it('without a token: this machine, but not by way of a proxy', async () => {
    const gateway = await startGateway(env);
    expect(await status(`${gateway.url}/metrics`)).toBe(200);
    expect(await status(`${gateway.url}/metrics`, { 'x-forwarded-for': '192.0.2.1' })).toBe(403);
    expect(await status(`${gateway.url}/metrics`, { forwarded: 'for=192.0.2.1' })).toBe(403);
    await gateway.stop();
  });

  it('with a token: whoever has it, from anywhere', async () => {
    const token = 'a-token-of-20-signs.';
    const gateway = await startGateway({ ...env, METRICS_TOKEN: token });
    const asked = (authorization: string): Promise<number> =>
      status(`${gateway.url}/metrics`, { authorization, 'x-forwarded-for': '192.0.2.1' });
    expect(await status(`${gateway.url}/metrics`)).toBe(401);
    expect(await asked(`Bearer ${token}x`)).toBe(401);
    expect(await asked(`Basic ${token}`)).toBe(401);
    expect(await asked(`Bearer ${token}`)).toBe(200);
    const refused = await fetch(`${gateway.url}/metrics`);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await gateway.stop();
    expect(gateway.log()).not.toContain(token);
  });

  it('at a port of its own, which tells nothing else', async () => {
    const port = await freePort();
    const gateway = await startGateway({ ...env, METRICS_PORT: String(port) });
    const own = `http://127.0.0.1:${port}`;
    expect(await status(`${gateway.url}/metrics`)).toBe(404);
    expect(await status(`${own}/graphql`)).toBe(404);
    expect((await Metrics.of(own, { 'x-forwarded-for': '192.0.2.1' })).series.get('handover_head_revision')).toBe(0);
    expect(await gateway.stop()).toBe(0);
  });

  it('nobody where they are off', async () => {
    const gateway = await startGateway({ ...env, METRICS: 'off' });
    expect(await status(`${gateway.url}/metrics`)).toBe(404);
    await gateway.stop();
  });
});

describe('What others count', () => {
  it('is told as it stands when somebody looks', async () => {
    const told = new Told(new KnownNames([]), '0.0.0');
    const kept = { hits: 3, misses: 1, bytes: 2048 };
    told.followKept(kept);
    const read = async (): Promise<unknown[]> => {
      const { series } = new Metrics(await told.text());
      return ['hits_total', 'misses_total', 'bytes'].map((name) => series.get(`handover_kept_answers_${name}`));
    };
    expect(await read()).toEqual([3, 1, 2048]);
    Object.assign(kept, { hits: 5, bytes: 0 });
    expect(await read()).toEqual([5, 1, 0]);
  });

  it('tells rates and load apart where requests are turned away', async () => {
    const told = new Told(new KnownNames([]), '0.0.0');
    const answer = { route: '/graphql', seconds: 0.01 };
    told.traffic.answered({ ...answer, status: 429, code: 'RATE_LIMITED' });
    told.traffic.answered({ ...answer, status: 503, code: 'OVERLOADED' });
    told.traffic.answered({ ...answer, status: 503, code: 'DB_UNAVAILABLE' });
    const { series } = new Metrics(await told.text());
    const turnedAway = [...series].filter(([name]) => name.startsWith('handover_turned_away_total'));
    expect(turnedAway).toEqual([
      ['handover_turned_away_total{why="rate"}', 1],
      ['handover_turned_away_total{why="load"}', 1],
    ]);
  });
});
