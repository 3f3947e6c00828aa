import { Proxy } from '../../db/proxy';
import { describeServer, TABLES } from '../../support/engines';
import { Metrics } from '../../support/prometheus';
import { type StartedGateway, startGateway } from '../../support/gateway';

describeServer('A gateway whose database is away', (_open, create) => {
  let proxy: Proxy;
  let gateway: StartedGateway;
  beforeAll(async () => {
    proxy = new Proxy(new URL((await create(TABLES)).url));
    gateway = await startGateway({
      HANDOVER_DATA: 'none',
      DATABASE_URL: (await proxy.listen()).href,
      STATEMENT_TIMEOUT_MS: '800',
      SHUTDOWN_GRACE_MS: '500',
    });
  });
  afterAll(() => gateway.stop());

  const answer = async (query: string): Promise<unknown[]> => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors?: { extensions: { code: string } }[];
    };
    return [response.status, response.headers.get('retry-after'), errors?.[0]?.extensions.code, data];
  };
  const list = '{ parties { totalCount } }';
  const single = '{ party(id: "pa-0001") { id } }';

  it('says 504 in time while it stands still, then 503 and when to ask again while it is gone', async () => {
    expect(await answer(list)).toEqual([200, null, undefined, { parties: { totalCount: 0 } }]);
    expect(await answer('{ party { id } }')).toEqual([400, null, 'GRAPHQL_VALIDATION_FAILED', undefined]);
    const before = await Metrics.of(gateway.url);
    proxy.freeze();
    const since = performance.now();
    const frozen = await answer(list);
    // Whether the wait for the answer ends first, or that for a connection.
    expect([
      [504, null, 'DEADLINE_EXCEEDED', null],
      [503, '1', 'DB_UNAVAILABLE', null],
    ]).toContainEqual(frozen);
    expect(performance.now() - since).toBeLessThan(3400);
    const after = await Metrics.of(gateway.url);
    expect([before, after].map(({ series }) => series.get('handover_head_revision'))).toEqual([0, 0]);
    const [young, old] = [before, after].map(({ series }) => series.get('handover_head_age_seconds')!);
    expect(old! - young!).toBeGreaterThan(0.8);
    expect(
      after.series.get(
        `handover_operations_total{operation="anonymous",code="${String(frozen[2])}",status="${String(frozen[0])}"}`,
      ),
    ).toBe(1);
    await proxy.close();
    expect(await answer(list)).toEqual([503, '1', 'DB_UNAVAILABLE', null]);
    expect(await answer(single)).toEqual([503, '1', 'DB_UNAVAILABLE', { party: null }]);
    expect(await answer(`{ __typename ${single.slice(1)}`)).toEqual([
      200,
      null,
      'DB_UNAVAILABLE',
      { __typename: 'Query', party: null },
    ]);
  });
});
