import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../../src/db/database';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { filtersOf } from '../../support/filters';
import { data, graphSchema } from '../../support/graph';
import { meets } from '../../support/meets';
import { memoryOf, type Row, type Types } from '../../support/memory';

const LISTS = {
  exchanges: ['Exchange', 125],
  medicalServices: ['MedicalService', 40],
  claims: ['Claim', 40],
  statements: ['Statement', 50],
  documents: ['Document', 30],
  sources: ['Source', 30],
  parties: ['Party', 40],
  tallies: ['Tally', 30],
  conflicts: ['Conflict', 20],
} as const;

describeEachEngine('A filter of the graph', (open) => {
  let db: Database;
  let types: Types;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    db = await withBundled(open);
    [types, schema] = [await memoryOf(db), await graphSchema()];
  }, 60_000);

  it.each(Object.entries(LISTS))(
    'of %s finds what looking at every row finds',
    async (list, [name, numRuns]) => {
      const seen = list === 'tallies' ? 'relays: true, ' : '';
      const id = list === 'conflicts' ? 'kind record { id }' : 'id';
      const asked = `query ($where: ${name}Filter) { list: ${list}(${seen}first: 200, where: $where) { totalCount nodes { ${id} } } }`;
      await fc.assert(
        fc.asyncProperty(filtersOf(schema, types, name), async (where) => {
          const { list: page } = await data<{ list: { totalCount: number; nodes: Row[] } }>(db, asked, { where });
          const expected = types[name]!.rows.filter((row) => meets(types, name, row, where));
          expect(page.totalCount).toBe(expected.length);
          if (expected.length <= 200) expect(keys(page.nodes)).toEqual(keys(expected));
        }),
        { numRuns },
      );
    },
    120_000,
  );
});

const keys = (rows: readonly Row[]): string[] =>
  rows
    .map(({ id, kind, record }) => (id ? (id as string) : `${kind as string} ${(record as Row).id as string}`))
    .sort();
