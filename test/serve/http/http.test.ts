import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { post, startGateway, type StartedGateway } from '../../support/gateway';

const ROOT = join(__dirname, '..', '..', '..');

describe('The gateway over HTTP', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway()));
  afterAll(() => gateway.stop());

  const send = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: new Uint8Array(Buffer.from(body)),
    });
  const query = (text: string): string => JSON.stringify({ query: text });

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
});

/** The status of an address once it is the one waited for, or what it is after a second. */
async function statusSoon(url: string, wanted: number): Promise<number> {
  for (let left = 20; ; left -= 1) {
    const { status } = await fetch(url, { headers: { connection: 'close' } });
    if (status === wanted || left === 0) return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
