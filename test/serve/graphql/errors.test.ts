import type { Database } from '../../../src/db/database';
import { describeEachEngine } from '../../support/engines';
import { TestGraph } from '../../support/served-graph';

const wide = { or: Array.from({ length: 60 }, () => ({ country: { eq: 'UA' } })) };
const deep = Array.from({ length: 200 }).reduce<object>((inner) => ({ not: inner }), {});
const long = { id: { in: Array.from({ length: 501 }, (_, index) => `pa-${index}`) } };

describeEachEngine('A bad request', (open) => {
  let graph: TestGraph;
  const failures: unknown[] = [];
  beforeAll(async () => (graph = await TestGraph.over(await open(), (failure) => failures.push(failure))));
  beforeEach(() => (failures.length = 0));
  afterEach(() => expect(failures).toEqual([]));
  afterAll(() => graph.stop());

  const filtered = 'query ($where: PartyFilter) { parties(where: $where) { totalCount } }';

  it.each([
    ['a size of 0', '{ parties(first: 0) { totalCount } }', 'first'],
    ['a size over 200', '{ parties(last: 201) { totalCount } }', 'last'],
    ['a cursor that is none', '{ parties(after: "MTA=") { totalCount } }', 'after'],
    ['an unknown release', '{ parties(asOf: { release: "none" }) { totalCount } }', 'asOf'],
    ['a revision to come', '{ party(id: "pa-1", asOf: { revision: 99 }) { id } }', 'asOf'],
    ['a null to compare with', '{ parties(where: { country: { eq: null } }) { totalCount } }', 'where.country.eq'],
    ['a cursor of the feed that is none', '{ changes(cursor: "x") { totalCount } }', 'cursor'],
    ['a page of the feed over 200', '{ changes(first: 201) { totalCount } }', 'first'],
  ])('with %s is told which argument', async (_, query, argument) => {
    expect(await graph.refusal(query)).toEqual([{ code: 'BAD_USER_INPUT', argument, requestId: 'request-1' }]);
  });

  it.each([
    ['wide', wide],
    ['deep', deep],
    ['long', long],
  ])('with a filter too %s is told the reason', async (_, where) => {
    expect(await graph.refusal(filtered, { where })).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', reason: 'FILTER_TOO_COMPLEX' }),
    ]);
  });

  it.each([{ revision: 1, release: 'first' }, {}, { revision: null }])(
    'with the moment %j is refused',
    async (asOf) => {
      const asked = 'query ($asOf: AsOf) { parties(asOf: $asOf) { totalCount } }';
      expect(await graph.refusal(asked, { asOf })).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
    },
  );

  it.each([
    ['a literal of NUL', '{ node(id: "a\\u0000") { id } }', {}, 'id'],
    [
      'a literal inside a filter',
      '{ parties(where: { country: { eq: "\\u0000" } }) { totalCount } }',
      {},
      'where.country.eq',
    ],
    [
      'half a character in a variable',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['\ud800'] },
      'ids[0]',
    ],
    ['no id of anything', '{ parties(where: { id: { eq: "pa-none" } }) { totalCount } }', {}, 'where.id.eq'],
    [
      'no id of anything in a list',
      '{ claims(where: { party: { in: ["pa-none"] } }) { totalCount } }',
      {},
      'where.party.in[0]',
    ],
    [
      'a day that is none',
      '{ exchanges(where: { or: [{ date: { eq: "2025-02-30" } }] }) { totalCount } }',
      {},
      'where.or[0].date.eq',
    ],
    ['a number for a day', '{ exchanges(where: { date: { eq: 20250101 } }) { totalCount } }', {}, 'where.date.eq'],
    [
      'half a person',
      '{ exchanges(where: { returned: { best: { eq: 1.5 } } }) { totalCount } }',
      {},
      'where.returned.best.eq',
    ],
    ['a null in a list', '{ exchanges(where: { or: [null] }) { totalCount } }', {}, 'where.or[0]'],
    ['a key that is none', '{ exchangeStats(groupBy: [WRONG]) { exchanges } }', {}, 'groupBy[0]'],
    ['no moment at all', '{ exchanges(asOf: {}) { totalCount } }', {}, 'asOf'],
    [
      'a wrong type in a variable',
      'query ($where: ExchangeFilter) { exchanges(where: $where) { totalCount } }',
      { where: { date: { eq: 'x' } } },
      'where.date.eq',
    ],
    ['NUL in the default of a variable', 'query ($id: ID! = "a\\u0000") { node(id: $id) { id } }', {}, 'id'],
    ['a related null', '{ claims(where: { source: { kind: null } }) { totalCount } }', {}, 'where.source.kind'],
    [
      'a side where there is none',
      '{ exchanges(orderBy: [{ key: DATE, to: "pa-1" }]) { totalCount } }',
      {},
      'orderBy[0].to',
    ],
    ['an unknown side', '{ exchanges(orderBy: [{ key: PEOPLE_TO, to: "pa-1" }]) { totalCount } }', {}, 'orderBy[0].to'],
    ['seven keys', `{ parties(orderBy: [${'{ key: ID } '.repeat(7)}]) { totalCount } }`, {}, 'orderBy'],
    [
      'the status of nothing',
      '{ exchanges(where: { returned: { status: { eq: NOT_REPORTED } } }) { totalCount } }',
      {},
      'where.returned',
    ],
  ])('with %s is told which argument', async (_, query, variables, argument) => {
    expect(await graph.refusal(query, variables)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
  });

  it('for more objects than an answer may hold is refused with the number', async () => {
    const pages = (depth: number): string =>
      depth === 0 ? 'id' : `exchanges(first: 200) { nodes { parties { party { ${pages(depth - 1)} } } } }`;
    const { errors } = await graph.ask(`{ ${pages(2)} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
    expect(errors[0]!.message).toMatch(/may hold \d+ objects, and the limit is 100000/);
  });

  it('is counted also where fragments multiply the fields', async () => {
    const fragments = Array.from(
      { length: 6 },
      (_, at) =>
        `fragment F${at} on Statement { ${at < 5 ? `...F${at + 1} `.repeat(8) : 'relays(first: 200) { nodes { id } }'} }`,
    );
    const { errors } = await graph.ask(`{ statements(first: 200) { nodes { ...F0 } } } ${fragments.join(' ')}`);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });

  it('for pages within groups of statistics is refused', async () => {
    const asked = `{ exchangeStats(groupBy: [PARTY]) { key { party { statements(first: 200) { nodes { id } } } } } }`;
    expect(await graph.refusal(asked)).toMatchObject([{ code: 'QUERY_TOO_COSTLY' }]);
  });

  it('gets no hint at what it may have meant, in a variable either', async () => {
    const { errors } = await graph.ask('query ($where: PartyFilter) { parties(where: $where) { totalCount } }', {
      where: { countr: {} },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  it.each(['mutation { x }', 'subscription { x }'])('for %s is no failure of ours', async (query) => {
    const codes = (await graph.ask(query)).errors.map(({ extensions }) => extensions.code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.join(' ')).not.toContain('INTERNAL');
  });

  it('may nest fragments as deep as their fields', async () => {
    const fragments = Array.from(
      { length: 9 },
      (_, at) => `fragment F${at} on Statement { origin { id ${at < 8 ? `...F${at + 1}` : ''} } }`,
    );
    const { errors } = await graph.ask(`{ statements { nodes { ...F0 } } } ${fragments.join(' ')}`);
    expect(errors).toEqual([]);
  });

  it.each(['2024-02-30T00:00:00Z', '2024-01-01T00:00:00', '2024-01-01T00:00Z', '9999-12-31T23:59:59-23:00'])(
    'with the instant %s is refused',
    async (at) => {
      expect(await graph.refusal(`{ parties(asOf: { at: "${at}" }) { totalCount } }`)).toHaveLength(1);
    },
  );

  it('with more than 200 ids is refused', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `pa-${index}`);
    expect(await graph.refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'ids' },
    ]);
  });

  it.each([
    [
      'many aliases',
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: party(id: "pa-1") { id }`).join(' ')} }`,
    ],
    ['deep', `{ statements { nodes { ${'origin { '.repeat(20)} id ${' }'.repeat(20)} } } }`],
    ['long', `{ ${'__typename '.repeat(3000)} }`],
    ['unknown', '{ partie { id } }'],
    ['broken', '{'],
  ])('that is too %s is refused before it runs, without hints', async (_, query) => {
    const { errors } = await graph.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      expect.stringMatching(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/),
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|stacktrace/i);
  });

  it.each([
    ['NUL', 'a\0b'],
    ['half a character', '\ud800'],
    ['nothing', ''],
    ['the name of a property', '__proto__'],
    ['SQL', "'; DROP TABLE party; --"],
    ['5,000 letters', 'pa-'.padEnd(5000, 'x')],
  ])('for an id of %s answers null or says so', async (_, id) => {
    const { data, errors } = await graph.ask('query ($id: ID!) { node(id: $id) { id } party(id: $id) { id } }', { id });
    if (errors.length === 0) expect(data).toEqual({ node: null, party: null });
    for (const { extensions } of errors) expect(extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('A failure of ours', () => {
  it('is masked for the client and logged whole', async () => {
    const failure = new Error('SELECT secret FROM /var/lib');
    const broken: Partial<Database> = { engine: 'sqlite', query: () => Promise.reject(failure) };
    const failures: unknown[] = [];
    const graph = await TestGraph.over(broken as Database, (found) => failures.push(found));
    const { errors } = await graph.ask('{ parties { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|var\/lib/);
    expect(failures).toMatchObject([{ err: failure }]);
    await graph.stop();
  });
});
