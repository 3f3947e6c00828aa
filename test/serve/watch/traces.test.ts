import { type CollectedSpan, Collector } from '../../support/collector';
import { describeEachEngine, engines, TABLES, type TestDatabase } from '../../support/engines';
import { type StartedGateway, startGateway, untilLogged } from '../../support/gateway';

const SECRET = 'Geheimwort';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

const attribute = ({ attributes }: CollectedSpan, name: string): unknown =>
  Object.values(attributes.find(({ key }) => key === name)?.value ?? {})[0];

type Tests = (
  ask: (query: string, headers: Record<string, string>) => Promise<unknown>,
  gateway: StartedGateway,
) => Promise<void>;

/** Starts a gateway, asks it, and stops it, whatever happens between. */
async function withGateway(env: Record<string, string>, work: Tests): Promise<StartedGateway> {
  const gateway = await startGateway(env);
  const ask = async (query: string, headers: Record<string, string>): Promise<unknown> => {
    const body = JSON.stringify({ query });
    const url = `${gateway.url}/graphql?${SECRET}`;
    return (
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    ).json();
  };
  try {
    await work(ask, gateway);
  } finally {
    expect(await gateway.stop()).toBe(0);
  }
  return gateway;
}

/** What a request leaves at a collector, by the names of the spans. */
class Followed {
  constructor(private readonly spans: readonly CollectedSpan[]) {}

  named(name: string): CollectedSpan[] {
    return this.spans.filter((span) => span.name === name);
  }

  parents(name: string): unknown[] {
    const parentOf = ({ parentSpanId }: CollectedSpan): unknown =>
      this.spans.find(({ spanId }) => spanId === parentSpanId)?.name;
    return [...new Set(this.named(name).map(parentOf))];
  }
}

/** Asks a gateway over a new database, and answers what its collector got. */
async function collected(
  database: TestDatabase,
  env: Record<string, string>,
  work: Tests,
): Promise<[Collector, string]> {
  const collector = new Collector();
  const settings = {
    ...env,
    DATABASE_URL: database.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: await collector.listen(),
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  };
  const gateway = await withGateway(settings, work).finally(() => collector.close());
  return [collector, gateway.log()];
}

describeEachEngine('Traces', (_open, create) => {
  it('tell each statement with its engine, and no value', async () => {
    const database = await create(TABLES);
    const [collector] = await collected(database, { HANDOVER_DATA: 'none' }, async (ask) => {
      const query = `query ${SECRET} { ${SECRET}: exchanges(where: { agreement: { eq: "${SECRET}" } }) { nodes { id } } }`;
      expect(await ask(query, {})).toMatchObject({ data: { [SECRET]: { nodes: [] } } });
    });
    const followed = new Followed(collector.spans);
    const statements = followed.named('sql');
    expect(followed.parents('sql')).toEqual(['execute']);
    expect(new Set(statements.map((span) => attribute(span, 'db.system.name')))).toEqual(new Set([database.engine]));
    expect(statements.map((span) => attribute(span, 'db.query.text')).join('\n')).toMatch(/SELECT [^]* \?/);
    expect(collector.text).not.toContain(SECRET);
  });
});

describe('Traces', () => {
  it('of a request go on with the one it names, and tell its phases and where the rule ran', async () => {
    const [embedded] = engines;
    const database = await embedded!.create();
    const [collector, log] = await collected(database, {}, async (ask) => {
      const headers = { traceparent: `00-${TRACE}-${PARENT}-01`, 'x-request-id': 'traced-1' };
      const query = '{ exchange(id: "ex-000053") { returned(to: "pa-0007") { best because { policy } } } }';
      expect(await ask(query, headers)).toMatchObject({ data: { exchange: { returned: { best: 207 } } } });
    }).finally(() => database.drop());
    const followed = new Followed(collector.spans);
    const [request] = followed.named('POST /graphql');
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: PARENT });
    expect(attribute(request!, 'http.response.status_code')).toBe(200);
    expect(collector.spans.filter(({ traceId }) => traceId !== TRACE)).toEqual([]);
    expect(followed.parents('graphql')).toEqual(['POST /graphql']);
    for (const phase of ['parse', 'validate', 'execute']) expect(followed.parents(phase)).toEqual(['graphql']);
    for (const work of ['sql', 'resolve']) expect(followed.parents(work)).toEqual(['execute']);
    expect(collector.text).not.toContain(SECRET);
    expect(log).toMatch(new RegExp(`"requestId":"traced-1"[^\n]*"traceId":"${TRACE}"`));
  });

  it('do not keep a gateway from its work or its end while no collector answers', async () => {
    const env = {
      HANDOVER_DATA: 'none',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    };
    const gateway = await withGateway(env, async (ask, running) => {
      expect(await ask('{ __typename }', { traceparent: 'none' })).toMatchObject({ data: { __typename: 'Query' } });
      await untilLogged(running, '"part":"opentelemetry"');
    });
    expect(gateway.log()).toMatch(/"traceId":"[0-9a-f]{32}"/);
  });
});
