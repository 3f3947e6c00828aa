import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { newKey } from '../../support/desk';
import { startGateway, type StartedGateway } from '../../support/gateway';
import { Metrics } from '../../support/prometheus';
import { asBytes, say } from '../../support/socket';
import { Subscriber } from '../../support/subscriber';

const env = {
  HANDOVER_DATA: 'none',
  SUBSCRIPTIONS_PER_CLIENT: '3',
  SUBSCRIPTION_INIT_MS: '200',
  CORS_ORIGINS: 'https://friend.example',
  MAX_COST: '1000',
};
const CHANGES = 'subscription { changes { cursor } }';

/** What is wrong with a subscription. */
async function refusal(url: string, query: string): Promise<unknown> {
  const reader = new Subscriber(url, {}, query);
  await reader.ended;
  reader.leave();
  await reader.closed;
  return reader.failures.map(({ extensions }) => extensions.code)[0];
}

const deep = `{ changes { nodes { revision ${'{ changes { nodes { revision '.repeat(4)}{ id }${' } } }'.repeat(4)} } } }`;

describe('Subscriptions', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway(env)), 60_000);
  afterAll(() => gateway.stop());

  it.each([
    ['is no query', '{ __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    ['cannot be parsed', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['is not in the graph', 'subscription { chances { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is too deep', `subscription { changes { revision ${deep} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'has too many aliases',
      `subscription { changes { ${Array.from({ length: 31 }, (_, at) => `a${at}: cursor`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['is too long', `subscription { changes { ${'id '.repeat(2100)} } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'costs too much',
      'subscription { changes { revision { changes(first: 200) { nodes { revision { changes(first: 200) { nodes { id } } } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    ['names no place', 'subscription { changes(cursor: "x") { id } }', 'BAD_USER_INPUT'],
  ])('refuse what %s', async (_what, query, code) => {
    expect(await refusal(gateway.url, query)).toBe(code);
  });

  it('are no more than a client may have, by both ways, and are counted', async () => {
    const [one, two] = [1, 2].map(() => new Subscriber(gateway.url, {}));
    const open = async (): Promise<number> => (await Metrics.of(gateway.url)).series.get('handover_subscriptions')!;
    while ((await open()) < 2);
    const stop = new AbortController();
    const accept = { accept: 'text/event-stream' };
    const at = `${gateway.url}/graphql/stream?query=${encodeURIComponent(CHANGES)}`;
    const stream = await fetch(at, { headers: accept, signal: stop.signal });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const further = await fetch(at, { headers: accept });
    expect([further.status, await further.json()]).toEqual([
      429,
      {
        errors: [
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'TOO_MANY_SUBSCRIPTIONS' }) as object,
          }),
        ],
      },
    ]);
    expect(await open()).toBe(3);
    for (const reader of [one!, two!]) reader.leave();
    stop.abort();
    while ((await open()) > 0);
  });

  it('are counted by the key that a WebSocket comes with, beside those of its address', async () => {
    const key = await newKey(gateway.databaseUrl, 'reader', 'Follower');
    const opened = async (headers: Record<string, string>): Promise<[WebSocket, boolean]> => {
      const at = `${gateway.url.replace('http', 'ws')}/graphql`;
      const socket = new WebSocket(at, 'graphql-transport-ws', { headers });
      return [
        socket,
        await new Promise((resolve) => {
          socket.on('open', () => resolve(true));
          socket.on('error', () => resolve(false));
        }),
      ];
    };
    const keyed = { authorization: `Bearer ${key}` };
    const all = [];
    for (const headers of [keyed, keyed, keyed, keyed, {}, {}, {}, {}]) all.push(await opened(headers));
    expect(all.map(([, isOpen]) => isOpen)).toEqual([true, true, true, false, true, true, true, false]);
    const closed = all.map(([socket]) => socket).filter(({ readyState }) => readyState === WebSocket.OPEN);
    await Promise.all(
      closed.map((socket) => new Promise((resolve) => (socket.on('close', resolve), socket.terminate()))),
    );
    const [, wrong] = await opened({ authorization: 'Bearer hnd_wrong' });
    expect(wrong).toBe(false);
  }, 30_000);

  it('are counted by the key that the first message names, and refused where it is no good', async () => {
    const key = await newKey(gateway.databaseUrl, 'reader', 'Browser');
    const opened = (authorization: unknown, name = 'authorization'): Subscriber =>
      new Subscriber(gateway.url, { after: 0 }, CHANGES, undefined, { [name]: authorization });
    const fate = async (reader: Subscriber): Promise<number | string> =>
      (await Promise.race([reader.closed, wait(400)]))?.code ?? 'open';
    const all = [];
    for (const name of ['authorization', 'Authorization', 'authorization', 'authorization']) {
      const reader = opened(`Bearer ${key}`, name);
      all.push([reader, await fate(reader)] as const);
    }
    expect(all.map(([, found]) => found)).toEqual(['open', 'open', 'open', 1013]);
    for (const wrong of ['Bearer hnd_wrong', '', 7]) expect(await fate(opened(wrong))).toBe(4401);
    const none = opened(null);
    expect(await fate(none)).toBe('open');
    const readers = [...all.map(([reader]) => reader), none];
    for (const reader of readers) reader.leave();
    await Promise.all(readers.map(({ closed }) => closed));
  }, 30_000);

  it('refuse a key that is no good', async () => {
    const headers = { accept: 'text/event-stream', authorization: 'Bearer hnd_wrong' };
    expect((await fetch(`${gateway.url}/graphql/stream?query=${CHANGES}`, { headers })).status).toBe(401);
  });

  it('close a connection that says nothing', async () => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = await new Promise((resolve) => socket.on('close', resolve));
    expect(code).toBe(4408);
  });

  it('are open to pages of this server and of origins that may read', async () => {
    const opened = async (origin: string): Promise<string> => {
      const reader = new Subscriber(gateway.url, {}, CHANGES, origin);
      const closed = await Promise.race([reader.closed, wait(150)]);
      reader.leave();
      await reader.closed;
      return closed?.reason ?? 'open';
    };
    expect(await opened('https://evil.example')).toContain('403');
    expect(await opened('null')).toContain('403');
    expect(await opened('https://friend.example')).toBe('open');
    expect(await opened(gateway.url)).toBe('open');
    const foreign = { accept: 'text/event-stream', origin: 'https://evil.example' };
    expect((await fetch(`${gateway.url}/graphql/stream`, { headers: foreign })).status).toBe(403);
  });

  it('leave alone who offers another protocol', async () => {
    const headers = { Connection: 'Upgrade, HTTP2-Settings, close', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' };
    const heard = await say(gateway.url, asBytes({ headers, body: '{"query":"{ __typename }"}' }));
    expect([heard.status, heard.answers, heard.body]).toEqual([200, 1, expect.stringContaining('Query')]);
  });
});
