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
