import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { startGateway, type StartedGateway } from '../../support/gateway';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('Exports over HTTP', () => {
  let gateway: StartedGateway;
  beforeAll(async () => (gateway = await startGateway({ CORS_ORIGINS: 'https://friend.example' })));
  afterAll(() => gateway.stop());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(`${gateway.url}/exports${path}`, { method, headers, redirect: 'manual' });
  const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
  const refusal = async (response: Response): Promise<unknown[]> => {
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; argument?: string } }[] };
    return [response.status, errors[0]!.extensions.code, errors[0]!.extensions.argument];
  };

  /** All that the server sends until it closes. */
  const raw = (path: string, header = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      const parts: Buffer[] = [];
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET /exports${path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${header}\r\n`),
      );
      socket.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      socket.on('end', () => resolve(Buffer.concat(parts).toString()));
    });

  it('lists what there is', async () => {
    const index = (await (await get('/')).json()) as { head: number; names: string[] };
    expect(index).toMatchObject({ head: 1, releases: [] });
    expect(index.names).toContain('package.zip');
  });

  it('leads from the head to the revision, with what was asked', async () => {
    for (const path of ['/exchanges.csv?bom=1', '/head/exchanges.csv?bom=1']) {
      const response = await get(path);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/exports/1/exchanges.csv?bom=1']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect((await bytesOf(await get('/1/exchanges.csv?bom=1'))).subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  it('reads the state at an instant, empty before the first revision', async () => {
    const exchangesAt = async (at: string): Promise<string> =>
      (await get(`/${encodeURIComponent(at)}/exchanges.csv`)).text();
    expect((await exchangesAt('2020-01-01T00:00:00Z')).trim().split('\n')).toHaveLength(1);
    expect(await exchangesAt(new Date().toISOString())).toBe(await exchangesAt('1'));
    expect(await refusal(await get('/2026-02-30T00:00:00Z/exchanges.csv'))).toEqual([400, 'BAD_USER_INPUT', 'at']);
  });

  it('tells size and hash after the bytes, and before them the next time', async () => {
    const text = await raw('/1/conflicts.ndjson');
    const [head, ...rest] = text.split('\r\n\r\n') as [string, ...string[]];
    expect(head).toContain('Trailer: Repr-Digest, Handover-Bytes');
    const chunked = rest.join('\r\n\r\n');
    const body = await bytesOf(await get('/1/conflicts.ndjson'));
    const digest = `sha-256=:${Buffer.from(sha256(body), 'hex').toString('base64')}:`;
    expect(chunked).toContain(`\r\n0\r\nRepr-Digest: ${digest}\r\nHandover-Bytes: ${body.length}`);
    const again = await get('/1/conflicts.ndjson', {}, 'HEAD');
    expect([again.headers.get('repr-digest'), again.headers.get('content-length')]).toEqual([
      digest,
      String(body.length),
    ]);
    const sum = await (await get('/1/conflicts.ndjson.sha256')).text();
    expect(sum).toBe(`${sha256(body)}  conflicts.ndjson\n`);
  });

  it('goes on where a download was cut off, to the same bytes', async () => {
    const whole = await bytesOf(await get('/1/package.zip'));
    const tag = (await get('/1/package.zip', {}, 'HEAD')).headers.get('etag')!;
    for (const share of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      const cut = Math.floor(whole.length * share);
      const rest = await get('/1/package.zip', { range: `bytes=${cut}-`, 'if-range': tag });
      expect([rest.status, rest.headers.get('content-range')]).toEqual([
        206,
        `bytes ${cut}-${whole.length - 1}/${whole.length}`,
      ]);
      expect(sha256(Buffer.concat([whole.subarray(0, cut), await bytesOf(rest)]))).toBe(sha256(whole));
    }
    const other = await get('/1/package.zip', { range: 'bytes=5-', 'if-range': '"another"' });
    expect([other.status, (await bytesOf(other)).length]).toEqual([200, whole.length]);
    const beyond = await get('/1/package.zip', { range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
  });

  it('is kept by caches that ask each time, for words can be erased from every revision', async () => {
    const response = await get('/1/claims.csv', {}, 'HEAD');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="handover-1-claims.csv"');
    expect(response.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const tag = response.headers.get('etag')!;
    expect(await raw('/1/claims.csv', `If-None-Match: ${tag}\r\n`)).toMatch(/^HTTP\/1.1 304 /);
    expect((await get('/1/exchanges.csv', {}, 'HEAD')).headers.get('cache-control')).toBe('public, no-cache');
    const filtered = await get(`/1/claims.csv?where=${encodeURIComponent('{"field":{"eq":"COUNT"}}')}`, {}, 'HEAD');
    expect(filtered.headers.get('etag')).not.toBe(tag);
  });

  it('takes filters and orders as the graph does, and refuses the rest by name', async () => {
    const asked = (list: string, query: object): Promise<Response> =>
      get(`/1/${list}?${new URLSearchParams(query as Record<string, string>).toString()}`);
    const where = '{"returned":{"to":{"eq":"pa-0007"},"best":{"eq":207}}}';
    const rows = (await (await asked('exchanges.ndjson', { where })).text()).trim().split('\n');
    expect(rows.map((line) => (JSON.parse(line) as { exchange_id: string }).exchange_id)).toContain('ex-000053');
    const first = await (await asked('exchanges.csv', { orderBy: '[{"key":"DATE"}]' })).text();
    expect(first.split('\n')[1]).toMatch(/^ex-000001,/);
    const refusals = [
      [{ where: '{' }, 'where'],
      [{ where: '{"nothing":1}' }, 'where'],
      [{ where: '{"date":{"eq":"2024"}}' }, 'where.date.eq'],
      [{ where: '{"date":{"lt":"2024-01-01","gt":"2024-02-01"}}' }, 'where.date'],
      [{ orderBy: '[{"key":"SHOE_SIZE"}]' }, 'orderBy[0].key'],
      [{ bom: '2' }, 'bom'],
      [{ page: '2' }, 'page'],
    ] as const;
    expect(await (await asked('exchanges.csv', { orderBy: '[{"key":"DATES"}]' })).text()).not.toContain('Did you mean');
    for (const [query, argument] of refusals)
      expect(await refusal(await asked('exchanges.csv', query))).toEqual([400, 'BAD_USER_INPUT', argument]);
    expect(await refusal(await asked('package.zip', { where: '{}' }))).toEqual([400, 'BAD_USER_INPUT', 'where']);
  });

  it.each([
    '/2/claims.csv',
    '/no-release/claims.csv',
    '/1/people.csv',
    '/people.csv',
    '/01/claims.csv',
    '/1/claims.csv/x',
  ])('says that %s is not there', async (path) => {
    const [status, code] = await refusal(await get(path));
    expect([status, code]).toEqual([404, 'NOT_FOUND']);
  });

  it('can be read by configured origins, and by GET alone', async () => {
    const friend = await get('/1/sources.csv', { origin: 'https://friend.example' });
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.example');
    expect((await get('/1/sources.csv', {}, 'POST')).status).toBe(405);
  });
});
