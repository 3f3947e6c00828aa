import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, type GraphQLSchema, parse } from 'graphql';
import type { Database } from '../../../../src/db/contract';
import { objectsIn } from '../../../../src/serve/graphql/cost/actual';
import { estimate, type Question } from '../../../../src/serve/graphql/cost/estimate';
import { heaviestPart } from '../../../../src/serve/graphql/cost/heaviest';
import { withBundled } from '../../../support/bundled';
import { describeEachEngine } from '../../../support/engines';
import { ask, graphSchema } from '../../../support/graph';
import { RandomQueries } from '../../../support/random-query';

const QUERIES = join(__dirname, '..', '..', '..', 'queries');
const examples = readdirSync(QUERIES).filter((file) => file.endsWith('.graphql'));

let schema: GraphQLSchema;
beforeAll(async () => (schema = await graphSchema()));

const questionOf = (query: string, variables: Record<string, unknown> = {}): Question => {
  const document = parse(query);
  return { schema, document, operation: getOperationAST(document)!, variables };
};
const costOf = (query: string, variables?: Record<string, unknown>) => estimate(questionOf(query, variables)).cost;
const partOf = (query: string) => {
  const question = questionOf(query);
  return heaviestPart(question, estimate(question));
};

describe('The cost of a query', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ party(id: "pa-0001") { id name } }', 1],
    ['{ exchanges(first: 3) { totalCount } }', 3],
    ['{ exchanges(first: 3) { nodes { id } } }', 6],
    ['{ exchanges(first: 3) { nodes { parties { party { id } } } } }', 66],
    ['{ exchanges { nodes { id } } }', 40],
    ['{ nodes(ids: ["pa-0001", "pa-0002"]) { id } }', 2],
    ['{ exchanges(first: 3) @skip(if: true) { nodes { id } } __typename }', 0],
  ])('of %s is %d', (query, cost) => expect(costOf(query)).toBe(cost));

  it('follows the variables, and their defaults', () => {
    const query = 'query ($first: Int = 5) { parties(first: $first) { nodes { id } } }';
    expect([costOf(query), costOf(query, { first: 50 })]).toEqual([10, 100]);
  });

  it('is counted for the operation that is asked, in whatever company', () => {
    const document = parse(
      'query Other { parties { nodes { id } } } query Asked { parties(first: 1) { nodes { id } } }',
    );
    const operation = getOperationAST(document, 'Asked')!;
    expect(estimate({ schema, document, operation, variables: {} }).cost).toBe(2);
  });

  it('is not counted to the end where fragments multiply without end', () => {
    const fragments = Array.from(
      { length: 9 },
      (_, at) => `fragment F${at} on Statement { ${at < 8 ? `...F${at + 1} `.repeat(8) : 'origin { id }'} }`,
    );
    expect(costOf(`{ statement(id: "st-00001") { ...F0 } } ${fragments.join(' ')}`)).toBeNull();
  });
});

describe('The part that costs most', () => {
  it.each([
    ['{ statements(first: 200) { nodes { relays(first: 200) { nodes { id } } } } }', 'statements.nodes.relays', 80_000],
    ['{ small: parties(first: 1) { nodes { id } } many: statements(first: 100) { nodes { id } } }', 'many', 200],
    [
      '{ statements(first: 10) { nodes { ...more } } } fragment more on Statement { again: relays(first: 30) { nodes { id } } }',
      'statements.nodes.again',
      600,
    ],
  ])('of %s is %s', (query, path, cost) => expect(partOf(query)).toEqual({ path, cost }));
});

describeEachEngine('An answer', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  const counted = async (query: string) => {
    const { data, errors } = await ask(db, query);
    return { actual: objectsIn(data), requested: costOf(query)!, errors: errors ?? [] };
  };

  it.each(examples)('of %s holds no more than was estimated', async (name) => {
    const { actual, requested, errors } = await counted(readFileSync(join(QUERIES, name), 'utf8'));
    expect(errors).toEqual([]);
    expect(actual).toBeGreaterThan(0);
    expect(actual).toBeLessThanOrEqual(requested);
  });

  it('of queries at random holds no more than was estimated', async () => {
    let seed = 7;
    const below = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    const random = new RandomQueries(schema, below);
    const queries = Array.from({ length: 1000 }, () => random.next(4)).filter((query) => costOf(query)! < 4000);
    const beyond: string[] = [];
    let objects = 0;
    for (const query of queries.slice(0, 80)) {
      const { actual, requested } = await counted(query);
      objects += actual;
      if (actual > requested) beyond.push(`${actual} > ${requested}: ${query}`);
    }
    expect(beyond).toEqual([]);
    expect(objects).toBeGreaterThan(500);
  });
});
