import type { Database } from '../../src/db/contract';
import { Head } from '../../src/db/head';
import { importPackage } from '../../src/pipeline/import/import-package';
import { withBundled } from '../support/bundled';
import { claim, write } from '../support/builders';
import { describeEachEngine } from '../support/engines';
import { graphSchema, summariesOf } from '../support/graph';
import { editedPackage, row } from '../support/packages';
import { RandomQueries } from '../support/random-query';
import { TestGraph } from '../support/served-graph';

const UNSEEN = 'not yet public';
const QUERIES = 60;

/** Another edition: a date is corrected and two records are found to be one. */
const edition = (): Promise<string> =>
  editedPackage({
    'claim.csv': row('cl-000001', (line) => line.replaceAll('2022-03-01', '2022-03-02')),
    'match.csv': (text) => `${text.trimEnd()}\nex-000010,ex-000011,SAME,"made up"\n`,
  });

const proposed = claim('cl-x', 'st-00003', 'ex-000002', {
  ...{ review: 'PROPOSED', asStated: UNSEEN, toId: 'pa-0007', numberLow: 99_999, numberHigh: 99_999 },
});

/** Always the same numbers. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/** Fields fail in the order in which the database answers. Where an error takes all data with it, graphql-js answers at once, with the errors
 *  that had come by then: of those only one is sure. */
function inOrder(answer: string): string {
  const { errors, ...rest } = JSON.parse(answer) as { data?: unknown; errors?: unknown[] };
  if (!errors) return answer;
  expect(errors.length).toBeGreaterThan(0);
  const sorted = errors.map((error) => JSON.stringify(error)).sort();
  return JSON.stringify({ errors: rest.data === null ? 'at least one' : sorted, ...rest });
}

const SWITCHED = 'query ($x: Boolean = true) { exchanges(first: 1) { nodes { id label @include(if: $x) } } }';
const SIZED = 'query ($n: Int = 1) { exchanges(first: $n) { nodes { id } } }';
const SAID_TWO =
  'statements(first: 2) { edges { cursor node { id source { name } } } pageInfo { hasNextPage endCursor } }';
const SAID = 'statements { totalCount edges { cursor node { id saidOn quote speaker { name } document { title } } } }';
const CASES: readonly (readonly [string, Record<string, unknown>])[] = [
  // Statements that come along with the claims about a record, and where they may not.
  [
    `{ exchange(id: "ex-000010") { ${SAID} claims(first: 200) { nodes { id statement { summary document { url } } } } } }`,
    {},
  ],
  [`{ exchanges(first: 60) { nodes { claims { totalCount nodes { id } } ${SAID} } } }`, {}],
  [
    `{ exchanges(first: 60) { nodes { claims(first: 50) { pageInfo { hasNextPage } nodes { statement { id quote } } } few: ${SAID_TWO} ${SAID} } } }`,
    {},
  ],
  [`{ exchanges(first: 9) { nodes { claims(first: 2) { nodes { id } } ${SAID} } } }`, {}],
  [`{ exchanges(first: 9) { nodes { claims(first: 100, ended: true) { nodes { id } } ${SAID} } } }`, {}],
  [
    `{ medicalServices(first: 9) { nodes { ${SAID} claims(first: 200) { edges { cursor node { id statement { saidOn } } } } } } }`,
    {},
  ],
  [
    `{ exchange(id: "ex-000010", asOf: { revision: 1 }) { ${SAID} claims(first: 200) { nodes { id statement { summary } } } } }`,
    {},
  ],
  ['{ exchange(id: "ex-000002") { statements(first: 0) { nodes { id } } claims { nodes { id } } } }', {}],
  // Values that are read before it is known whether the party is.
  ['{ exchanges(first: 5) { nodes { date { from } returned(to: "pa-0007") { best low high } } } }', {}],
  ['{ exchanges(first: 5) { nodes { returned(to: "pa-0007") { best } title partOf { title } } } }', {}],
  ['{ exchanges(first: 2) { nodes { id returned(to: "pa-9999") { best } sources { id } } } }', {}],
  [SWITCHED, { x: false }],
  [SWITCHED, { x: null }],
  [SIZED, {}],
  [SIZED, { n: null }],
  ['{ exchanges(first: 3) { nodes { claims(first: 0) { nodes { id } } returned(to: "pa-9999") { best } } } }', {}],
  ['{ a: exchange(id: "ex-000010") { mergedIds claims { totalCount edges { cursor node { id } } } } }', {}],
  ['{ nodes(ids: ["ex-000011", "ex-000010", "ms-000001"]) { ... on Exchange { id statements { totalCount } } } }', {}],
];

describeEachEngine('Answers to queries of all kinds', (open) => {
  let db: Database;
  let graphs: Record<'plain' | 'planned' | 'compiled', TestGraph>;

  beforeAll(async () => {
    db = await withBundled(open);
    await importPackage(db, await edition());
    await write(db, [proposed]);
    graphs = {
      plain: await TestGraph.over(db, undefined, { planner: false, compiler: false }),
      planned: await TestGraph.over(db, undefined, { compiler: false }),
      compiled: await TestGraph.over(db, undefined, { planner: false }),
    };
  });
  afterAll(async () => {
    await Promise.all(Object.values(graphs).map((graph) => graph.stop()));
    await summariesOf(db).idle();
  });

  /** The first request of a revision, one that finds everything in memory, and one that remembers nothing. */
  async function same(query: string, variables: Record<string, unknown>): Promise<string> {
    const head = new Head(db, 60_000);
    const plain = inOrder(await graphs.plain.json(query, variables));
    const others = {
      cold: inOrder(await graphs.planned.json(query, variables, head)),
      warm: inOrder(await graphs.planned.json(query, variables, head)),
      compiled: inOrder(await graphs.compiled.json(query, variables)),
    };
    expect({ query, variables, ...others }).toEqual({ query, variables, cold: plain, warm: plain, compiled: plain });
    return plain;
  }

  it.each(CASES)('are the same bytes each way: %s %j', async (query, variables) => {
    await same(query, variables);
  });

  it('are the same bytes for random queries, errors included, and never hold what is only proposed', async () => {
    const below = numbers(7);
    const queries = new RandomQueries(await graphSchema(), below);
    const answers: string[] = [];
    for (let count = 0; count < QUERIES; count += 1) {
      const query = queries.nextRich(2 + below(2));
      answers.push(await same(query, { yes: below(3) > 0, ...variablesOf(below) }));
    }
    const good = answers.filter((answer) => !answer.includes('"errors"')).length;
    expect(good).toBeGreaterThan(QUERIES / 2);
    expect(good).toBeLessThan(QUERIES);
    expect(answers.join()).not.toMatch(/not yet public|99999/);
  });

  /** Now and then left out, or null. */
  function variablesOf(below: (most: number) => number): Record<string, unknown> {
    return {
      ...(below(2) > 0 && { no: below(2) > 0 }),
      ...(below(3) === 0 && { some: below(2) > 0 ? null : 1 + below(4) }),
      ...(below(6) === 0 && { then: { revision: 1 + below(2) } }),
    };
  }
});
