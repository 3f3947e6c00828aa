import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { post, startGateway, type StartedGateway } from '../../support/gateway';

const ROOT = join(__dirname, '..', '..', '..');

describe('The gateway over HTTP', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway({ CORS_ORIGINS: 'https://friend.example' })));
  afterAll(() => gateway.stop());

  const send = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: new Uint8Array(Buffer.from(body)),
    });
  const query = (text: string): string => JSON.stringify({ query: text });
  const refusal = async (response: Response): Promise<{ status: number; code: unknown; text: string }> => {
    const text = await response.text();
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: unknown; requestId: unknown } }[] };
    expect(errors[0]?.extensions.requestId).toEqual(expect.any(String));
    return { status: response.status, code: errors[0]?.extensions.code, text };
  };

  it('answers the question of the README with the bundled data', async () => {
    const asked =
      '{ exchanges(where: { date: { eq: "2024-01-31" } }) { nodes { returned(to: "pa-0007") { best low high } } } }';
    const { data } = await post(gateway.url, asked);
    expect(data).toEqual({ exchanges: { nodes: [{ returned: { best: 207, low: 195, high: 207 } }] } });
  });

  it('tells its health and that it is ready', async () => {
    const [health, ready] = await Promise.all(['/health', '/ready'].map((path) => fetch(gateway.url + path)));
    expect([health!.status, await health!.json(), ready!.status, await ready!.json()]).toEqual([
      200,
      { status: 'ok' },
      200,
      { status: 'ready' },
    ]);
  });

  it('serves its schema, a plain page and the playground, with headers that keep the browser here', async () => {
    const page = await fetch(`${gateway.url}/`);
    expect(await page.text()).toContain('who says so');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect(await (await fetch(`${gateway.url}/schema.graphql`)).text()).toContain('type Exchange implements');
    expect((await fetch(`${gateway.url}/playground`)).url).toBe(`${gateway.url}/playground/`);
  });

  it('compresses, and echoes a request id', async () => {
    const response = await send(query('{ exchanges(first: 100) { nodes { title } } }'), {
      'accept-encoding': 'gzip',
      'x-request-id': 'abc-1',
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('x-request-id')).toBe('abc-1');
  });

  it('lets only configured origins read, and never with credentials', async () => {
    const friend = await send(query('{ __typename }'), { origin: 'https://friend.example' });
    const stranger = await send(query('{ __typename }'), { origin: 'https://stranger.example' });
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.example');
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull();
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['malformed JSON', '{"query":', {}, 400, 'BAD_REQUEST'],
    [
      'another charset',
      query('{ __typename }'),
      { 'content-type': 'application/json; charset=utf-7' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a body over 256 kB', query(`{ __typename } #${'x'.repeat(300_000)}`), {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['a false gzip', '{}', { 'content-encoding': 'gzip' }, 400, 'BAD_REQUEST'],
    ['an unknown field', query('{ exchangs { nodes { id } } }'), {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', query('{ exchanges('), {}, 400, 'GRAPHQL_PARSE_FAILED'],
    [
      '40 levels',
      query(`{ exchanges { nodes ${'{ partOf '.repeat(40)}{ id }${' }'.repeat(40)} } }`),
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '300 aliases',
      query(`{ ${Array.from({ length: 300 }, (_, i) => `a${i}: dataset { name }`).join(' ')} }`),
      {},
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['20,000 tokens', query(`{ ${'__typename '.repeat(20_000)} }`), {}, 400, 'GRAPHQL_PARSE_FAILED'],
  ])('refuses %s with a code, shortly, without hints or traces', async (_what, body, headers, status, code) => {
    const refused = await refusal(await send(body, headers));
    expect(refused).toMatchObject({ status, code });
    expect(refused.text.length).toBeLessThan(2000);
    expect(refused.text).not.toMatch(/did you mean|\bat \/|node_modules|SELECT/i);
    expect((await send(query('{ __typename }'))).status).toBe(200);
  });

  it('refuses a bomb by its size after unpacking', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'x'));
    expect(await refusal(await send(bomb, { 'content-encoding': 'gzip' }))).toMatchObject({ status: 413 });
  });

  it('refuses requests that a page of another site could send by itself', async () => {
    const simple = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: query('{ __typename }'),
    });
    const get = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    const batch = await send(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect([simple.status, get.status, batch.status]).toEqual([400, 400, 400]);
    expect((await fetch(`${gateway.url}/graphql`, { method: 'DELETE' })).status).toBe(405);
  });

  it('logs JSON lines with the request id, and neither query nor variables', async () => {
    await send(
      JSON.stringify({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: 'secret-word' } }),
      { 'x-request-id': 'logged-1' },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const line = gateway
      .log()
      .split('\n')
      .find((text) => text.includes('logged-1'))!;
    expect(JSON.parse(line)).toMatchObject({
      req: { id: 'logged-1', method: 'POST', path: '/graphql' },
      res: { status: 200 },
    });
    expect(gateway.log()).not.toContain('secret-word');
  });
});

describe('The process', () => {
  it('ends with code 2 and the name of every bad variable', () => {
    const env = { ...process.env, PORT: 'http', DATABASE_URL: 'postgres://user:hush@host/name' };
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'handover'), 'serve'], { env });
    expect(status).toBe(2);
    expect(stderr.toString()).toMatch(/DATABASE_URL: found [^\n]*, allowed is sqlite:/);
    expect(stderr.toString()).toContain('PORT: found "http", allowed is a whole number from 0 to 65535');
    expect(stderr.toString()).not.toContain('hush');
  });

  it('says so when another process has its port', async () => {
    const gateway = await startGateway();
    const env = { ...process.env, PORT: new URL(gateway.url).port, DATABASE_URL: 'sqlite:never-made/h.db' };
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'handover'), 'serve'], { env });
    expect([status, stderr.toString()]).toEqual([1, `Cannot listen at HOST 127.0.0.1, PORT ${env.PORT}: EADDRINUSE\n`]);
    await gateway.stop();
  });

  it('stops on SIGTERM: not ready first, requests in flight finished, exit code 0', async () => {
    const gateway = await startGateway({ SHUTDOWN_DRAIN_MS: '2000' });
    const slow = post(
      gateway.url,
      '{ exchanges(first: 100) { nodes { counts { because { setAside { claim { asStated } } } } } } }',
    );
    const stopped = gateway.stop('SIGTERM');
    await expect(statusSoon(`${gateway.url}/ready`, 503)).resolves.toBe(503);
    expect((await slow).errors).toBeUndefined();
    expect(await stopped).toBe(0);
  });

  it('cuts off clients that send their headers slowly', async () => {
    const gateway = await startGateway({ HEADERS_TIMEOUT_MS: '500', REQUEST_TIMEOUT_MS: '1000' });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.resume();
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
    const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(Date.now())));
    const start = Date.now();
    expect((await closed) - start).toBeLessThan(5000);
    expect(await gateway.stop()).toBe(0);
  });
});

/** The status of an address once it is the one waited for, or what it is after a second. */
async function statusSoon(url: string, wanted: number): Promise<number> {
  for (let left = 20; ; left -= 1) {
    const { status } = await fetch(url, { headers: { connection: 'close' } });
    if (status === wanted || left === 0) return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
