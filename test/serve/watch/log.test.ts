import { bounded } from '../../../src/serve/watch/bounded-line';
import { loggedError } from '../../../src/serve/watch/logged-error';
import { describeEachEngine, TABLES } from '../../support/engines';
import { startGateway, type StartedGateway, untilLogged } from '../../support/gateway';

const SECRET = 'Geheimwort';

type Line = Record<string, unknown>;

describeEachEngine('The log', (_open, create) => {
  let place: Awaited<ReturnType<typeof create>>;
  let gateway: StartedGateway;
  beforeAll(async () => {
    place = await create(TABLES);
    gateway = await startGateway({ HANDOVER_DATA: 'none', DATABASE_URL: place.url, SLOW_QUERY_MS: '60000' });
  });
  afterAll(() => gateway.stop());

  const ask = (id: string, query: string, variables: object = {}): Promise<Response> =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': id },
      body: JSON.stringify({ query, variables }),
    });
  /** All lines of a request, once the one is there that is written at its end. */
  const lines = async (id: string): Promise<Line[]> => {
    await untilLogged(gateway, `"req":{"id":"${id}","method"`).catch(() => undefined);
    return gateway
      .log()
      .split('\n')
      .filter((line) => line.includes(id))
      .map((line) => JSON.parse(line) as Line);
  };

  it('has one line of an ordinary request: who, what, how long, and nothing that a user wrote', async () => {
    const query = `query Mine($text: String!) { mine: search(text: $text) { totalCount } }`;
    await ask('ordinary-1', query, { text: SECRET });
    const [line, ...more] = await lines('ordinary-1');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 30,
      requestId: 'ordinary-1',
      req: { id: 'ordinary-1', method: 'POST', path: '/graphql' },
      res: { status: 200 },
      operation: 'Mine',
      msg: 'request completed',
    });
    expect([typeof line!.ms, Number(line!.statements) > 0]).toEqual(['number', true]);
  });

  it('tells the id to the client with every answer, known or not, and only so much of the path', async () => {
    for (const id of ['told-1', 'told-2', 'told-3'])
      expect((await ask(id, 'query Told { parties(first: 2) { totalCount } }')).headers.get('x-request-id')).toBe(id);
    await fetch(`${gateway.url}/${'x'.repeat(400)}`, { headers: { 'x-request-id': 'long-path' } });
    const [line] = await lines('long-path');
    expect(line).toMatchObject({ res: { status: 404 }, req: { path: `/${'x'.repeat(199)}` } });
  });

  it('has the same line of a query that is known by then', async () => {
    const told = async (id: string): Promise<unknown[]> => {
      await ask(id, `query Known { parties(first: 3) { nodes { id } } statements(first: 3) { totalCount } }`);
      return (await lines(id)).map(({ requestId, operation, cost, statements, msg }) => {
        const { requested, actual } = cost as Record<string, number>;
        return { requestId, operation, requested, actual, isAsked: Number(statements) > 0, msg };
      });
    };
    const [first, ...others] = [await told('known'), await told('known-again')];
    for (const other of others) expect(other).toEqual([{ ...(first[0] as Line), requestId: 'known-again' }]);
    expect(first).toEqual([expect.objectContaining({ requestId: 'known', operation: 'Known', isAsked: true })]);
  });

  it('has no line of a probe, unless somebody looks closely', async () => {
    await fetch(`${gateway.url}/health`, { headers: { 'x-request-id': 'probe-1' } });
    await ask('after-the-probe', '{ parties(first: 1) { totalCount } }');
    expect(await lines('after-the-probe')).toHaveLength(1);
    expect(gateway.log()).not.toContain('probe-1');
  });

  it('names the codes of what was refused', async () => {
    await ask('refused-1', `query Mine { parties(first: 0) { nodes { id } } sources(first: 0) { nodes { id } } }`);
    expect(await lines('refused-1')).toEqual([
      expect.objectContaining({ level: 30, operation: 'Mine', codes: ['BAD_USER_INPUT'] }),
    ]);
    await ask('refused-2', `{ ${SECRET} }`);
    expect(await lines('refused-2')).toEqual([
      expect.objectContaining({ res: { status: 400 }, codes: ['GRAPHQL_VALIDATION_FAILED'] }),
    ]);
  });

  it('has a bug whole, under the id that the client is told, without values of its statement', async () => {
    await (await place.open()).transaction((tx) => tx.query('DROP TABLE tally'));
    const answer = await ask(
      'bug-1',
      '{ tallies(where: { asStated: { contains: "' + SECRET + '" } }) { totalCount } }',
    );
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'bug-1' } }],
    });
    const [bug, line] = await lines('bug-1');
    expect(bug).toMatchObject({ level: 50, requestId: 'bug-1', msg: 'a resolver failed' });
    expect((bug!.err as { stack: string }).stack).toMatch(/^(SqliteError: no such t|Error: T)able/);
    expect(line).toMatchObject({ requestId: 'bug-1', codes: ['INTERNAL_SERVER_ERROR'] });
    expect(gateway.log()).not.toContain(SECRET);
  });

  it('warns of what failed as a whole, after why it did', async () => {
    await (await place.open()).transaction((tx) => tx.query('DROP TABLE `change`'));
    const feed = await fetch(`${gateway.url}/feed.atom`, { headers: { 'x-request-id': 'bug-2' } });
    expect(feed.status).toBe(500);
    await untilLogged(gateway, 'request errored');
    expect((await lines('bug-2')).slice(-2)).toEqual([
      expect.objectContaining({ level: 50, req: expect.objectContaining({ id: 'bug-2' }), msg: 'request failed' }),
      expect.objectContaining({ level: 40, requestId: 'bug-2', res: { status: 500 }, msg: 'request errored' }),
    ]);
  });

  it('shows of an error of the database where and which, but no value', async () => {
    const db = await place.open();
    const failure = async (sql: string, values: string[]): Promise<Line> =>
      loggedError(await db.query(sql, values).catch((error: unknown) => error)) as Line;
    const wrong = await failure(`SELECT * FROM nowhere WHERE a = ?`, [SECRET]);
    const unreadable = await failure(`SELECT ? FROM WHERE ${SECRET}`, [SECRET]);
    for (const found of [wrong, unreadable]) {
      expect(found).toMatchObject({ message: expect.any(String), stack: expect.stringContaining('at ') });
      expect(JSON.stringify(found)).not.toContain(SECRET);
    }
  });
});

describe('A slow query', () => {
  it('is logged with its name, cost and number of statements, and without its text', async () => {
    const gateway = await startGateway({ HANDOVER_DATA: 'none', SLOW_QUERY_MS: '1', LOG_LEVEL: 'warn' });
    const body = JSON.stringify({ query: `query Slow { ${SECRET}: parties(first: 1) { totalCount } }` });
    await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await untilLogged(gateway, 'slow query');
    const line = JSON.parse(gateway.log().trim()) as Line;
    expect(line).toMatchObject({ level: 40, msg: 'slow query', operation: 'Slow', res: { status: 200 } });
    expect(Number(line.statements)).toBeGreaterThan(0);
    expect(gateway.log()).not.toContain(SECRET);
    await gateway.stop();
  });
});

describe('A line of the log', () => {
  const line = (more: object): string => `${JSON.stringify({ level: 50, msg: 'failed', ...more })}\n`;

  it('stays as it is up to 10 kB', () => {
    const long = line({ text: 'ж'.repeat(4900) });
    expect(Buffer.byteLength(long)).toBeLessThan(10_000);
    expect(bounded(long)).toBe(long);
  });

  it('is cut above, and stays JSON', () => {
    const texts = bounded(line({ err: { stack: 'ж'.repeat(20_000), code: 'X' } }));
    expect(JSON.parse(texts)).toMatchObject({
      level: 50,
      err: { stack: `${'ж'.repeat(200)}...`, code: 'X' },
      cut: true,
    });
    const many = bounded(line({ list: Array.from({ length: 5000 }, (_, index) => index * 1000) }));
    expect(JSON.parse(many)).toEqual({ level: 50, msg: 'failed', cut: true });
    for (const cut of [texts, many]) expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(10_000);
  });
});
