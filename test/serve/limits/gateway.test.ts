import { connect } from 'node:net';
import { newKey } from '../../support/desk';
import { type StartedGateway, startGateway } from '../../support/gateway';

interface Told {
  readonly status: number;
  readonly code: unknown;
  readonly extensions: Record<string, unknown> | undefined;
  readonly error: Record<string, unknown> | undefined;
  readonly headers: Headers;
}

async function ask(gateway: StartedGateway, body: object, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { errors, extensions } = (await response.json()) as {
    errors?: { extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
  const error = errors?.[0]?.extensions;
  return { status: response.status, code: error?.code, extensions, error, headers: response.headers };
}

/** Another text each time: an answer that was kept costs nearly nothing. */
const parties = (first: number, time = 0): object => ({
  query: `{ parties(first: ${first}) { nodes { id } } } # ${time}`,
});
const EXPENSIVE =
  '{ exchanges(first: 100) { nodes { counts { because { setAside { claim { asStated statement { speaker { name } } } } } } } } }';

describe('Limits over HTTP', () => {
  let gateway: StartedGateway;
  beforeAll(
    async () =>
      (gateway = await startGateway({
        MAX_COST: '1000',
        RATE_LIMIT_COST: '2000',
        RATE_LIMIT_COST_EDITOR: '3000',
        RATE_LIMIT_WINDOW_S: '86400',
        TRUSTED_PROXIES: '127.0.0.1,::1',
        EXPLAIN: 'on',
      })),
  );
  afterAll(() => gateway.stop());
  const by = (client: string): Record<string, string> => ({ 'x-forwarded-for': client });

  it('tell the cost of each answer, also where a part of it failed', async () => {
    const { extensions, headers } = await ask(gateway, parties(5), by('198.51.100.1'));
    expect(extensions).toEqual({ cost: { requested: 10, actual: 6, limit: 1000, remaining: 1994 } });
    expect(headers.get('ratelimit-policy')).toBe('"cost";q=2000;w=86400');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=1994;t=\d+$/);
    const failed = await ask(
      gateway,
      { query: '{ parties(first: 5) { nodes { id } } exchange(id: "ex-000001", asOf: { revision: 999 }) { id } }' },
      by('198.51.100.2'),
    );
    expect(failed).toMatchObject({ code: 'BAD_USER_INPUT', extensions: { cost: { requested: 11, actual: 6 } } });
  });

  it('refuse what may hold too much, with its cost and the part to make smaller', async () => {
    const query =
      '{ parties { nodes { id } } statements(first: 200) { nodes { relays(first: 200) { nodes { id } } } } }';
    const { status, error, extensions } = await ask(gateway, { query }, by('198.51.100.3'));
    expect([status, error]).toEqual([
      400,
      {
        code: 'QUERY_TOO_COSTLY',
        cost: 80_440,
        limit: 1000,
        part: { path: 'statements.nodes.relays', cost: 80_000 },
        requestId: expect.any(String),
      },
    ]);
    expect(extensions).toEqual({ cost: { requested: 80_440, actual: 0, limit: 1000, remaining: 2000 } });
  });

  it('let a client spend its points, by cost, and nobody else’s; then say when to come again', async () => {
    const spender = by('198.51.100.4');
    const costs = [];
    for (let count = 0; count < 40; count++) costs.push(await ask(gateway, parties(200, count), spender));
    const refused = costs.find(({ status }) => status === 429)!;
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', extensions: { cost: { requested: 400, actual: 0 } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(gateway, parties(1), spender)).status).toBe(200);
    expect((await ask(gateway, parties(200), by('198.51.100.5'))).status).toBe(200);
  });

  it('count bad requests, refuse without reading when nothing is left, and never count probes', async () => {
    const flooder = by('2001:db8::1');
    for (let count = 0; count < 20; count++) await ask(gateway, { query: '{ nonsense }' }, flooder);
    const neighbour = await ask(gateway, { query: '{ __typename }' }, by('2001:db8::2'));
    expect(neighbour).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(neighbour.headers.get('ratelimit')).toMatch(/^"cost";r=0;/);
    const [health, ready] = await Promise.all(
      ['/health', '/ready'].map((path) => fetch(gateway.url + path, { headers: flooder })),
    );
    expect([health!.status, ready!.status]).toEqual([200, 200]);
  });

  it('refuse a client with nothing left also what was answered before', async () => {
    const spender = by('198.51.100.8');
    const known = { query: '{ parties(first: 7) { nodes { id } } }' };
    for (let count = 0; count < 3; count++) expect((await ask(gateway, known, spender)).status).toBe(200);
    for (let count = 0; count < 20; count++) await ask(gateway, { query: '{ nonsense }' }, spender);
    const refused = await ask(gateway, known, spender);
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refused.headers.get('content-security-policy')).not.toBeNull();
    expect((await ask(gateway, known, by('198.51.100.9'))).status).toBe(200);
  });

  it('count by a key from every address, with the points of its role, and its address not at all', async () => {
    const editor = { authorization: `Bearer ${await newKey(gateway.databaseUrl, 'editor', 'Counted')}` };
    const address = by('198.51.100.10');
    for (let count = 0; count < 20; count++) await ask(gateway, { query: '{ nonsense }' }, address);
    expect((await ask(gateway, parties(1), address)).status).toBe(429);
    const first = await ask(gateway, parties(5), { ...address, ...editor });
    expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=3000;w=86400');
    expect(first.extensions).toMatchObject({ cost: { remaining: 2994 } });
    const second = await ask(gateway, parties(5, 1), { ...by('198.51.100.11'), ...editor });
    expect(second.extensions).toMatchObject({ cost: { remaining: 2988 } });
    for (let count = 0; count < 30; count++) await ask(gateway, { query: '{ nonsense }' }, editor);
    const spent = await ask(gateway, parties(1), { ...by('198.51.100.12'), ...editor });
    expect(spent).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect((await ask(gateway, parties(1), by('198.51.100.12'))).status).toBe(200);
  }, 30_000);

  it('count files as well', async () => {
    const file = (client: string) => fetch(`${gateway.url}/exports/1/sources.csv`, { headers: by(client) });
    const [first, second] = [await file('198.51.100.6'), await file('198.51.100.6')];
    expect([first.status, second.status]).toEqual([200, 429]);
    expect([await first.text(), await second.text()]).toEqual([
      expect.any(String),
      expect.stringContaining('RATE_LIMITED'),
    ]);
  });

  it.each([
    ['an extension', { extensions: { explain: true } }, {}],
    ['a header', {}, { 'x-handover-explain': '1' }],
  ])('explain an answer by its statements when asked by %s', async (_, more, headers) => {
    const secret = 'cl-987654';
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const asked = { query, variables: { id: secret }, ...more };
    const { extensions } = await ask(gateway, asked, { ...headers, ...by('198.51.100.7') });
    const statements = extensions!.explain as { sql: string; ms: number; rows: number }[];
    expect(statements.at(-1)).toEqual({ sql: expect.stringContaining('`claim`'), ms: expect.any(Number), rows: 0 });
    expect(JSON.stringify(statements)).not.toContain(secret);
  });
});

describe('A gateway with more requests than it can take', () => {
  let gateway: StartedGateway;
  beforeAll(
    async () =>
      (gateway = await startGateway({ RATE_LIMIT_COST: '0', MAX_IN_FLIGHT: '150', REQUEST_DEADLINE_MS: '30000' })),
  );
  afterAll(() => gateway.stop());

  it('refuses at once, before it reads the body, and is itself again when they are gone', async () => {
    const { hostname, port } = new URL(gateway.url);
    const slow = Array.from({ length: 150 }, () => connect(Number(port), hostname));
    for (const socket of slow) {
      socket.on('error', () => undefined);
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{',
      );
    }
    const until = async (status: number): Promise<Told> => {
      for (;;) {
        const told = await ask(gateway, { query: '{ __typename }' });
        if (told.status === status) return told;
      }
    };
    const refused = await until(503);
    expect(refused.code).toBe('OVERLOADED');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await fetch(`${gateway.url}/exports/`)).status).toBe(503);
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
    for (const socket of slow) socket.destroy();
    expect((await until(200)).extensions).toEqual({
      cost: { requested: 0, actual: 0, limit: 500_000, remaining: null },
    });
  });

  it('lets cheap queries past expensive ones, of which it refuses by a code what finds no room', async () => {
    let left = 140;
    const answers = Promise.all(
      Array.from({ length: left }, () => ask(gateway, { query: EXPENSIVE }).finally(() => (left -= 1))),
    );
    const cheap = await ask(gateway, { query: '{ __typename }' });
    expect([cheap.status, left > 0]).toEqual([200, true]);
    const statuses = (await answers).map(({ status, code, headers }) => [status, code, headers.get('retry-after')]);
    expect(statuses).toContainEqual([200, undefined, null]);
    expect(statuses).toContainEqual([503, 'OVERLOADED', '1']);
    expect(statuses.filter(([status]) => status !== 200 && status !== 503)).toEqual([]);
  });

  it('explains nothing unless it was started so', async () => {
    const { extensions } = await ask(
      gateway,
      { ...parties(1), extensions: { explain: true } },
      { 'x-handover-explain': '1' },
    );
    expect(Object.keys(extensions!)).toEqual(['cost']);
  });
});
