import fc from 'fast-check';
import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Database } from '../../../src/db/database';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { ask, graphSchema } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';
import { importPackage } from '../../../src/pipeline/import/import-package';

const LISTS = {
  exchanges: 'Exchange',
  medicalServices: 'MedicalService',
  claims: 'Claim',
  statements: 'Statement',
  parties: 'Party',
};

/** Too deep for the database: never a failure of ours, and never too slow. */
const REFUSED = /FILTER_TOO_COMPLEX/;

/** A walk from type to type, each step within the one before, as deep as `depth`. */
function chains(schema: GraphQLSchema, name: string, depth: number): fc.Arbitrary<object> {
  if (depth === 0) return fc.constant({});
  const fields = (schema.getType(`${name}Filter`) as GraphQLInputObjectType).getFields();
  const steps = Object.values(fields).flatMap(({ name: field, type }) => {
    const found = /^(\w+?)(ListFilter|Reference)$/.exec(getNamedType(type).name);
    return found ? [{ field, target: found[1]!, isList: found[2] === 'ListFilter' }] : [];
  });
  if (steps.length === 0) return fc.constant({});
  return fc
    .constantFrom(...steps)
    .chain(({ field, target, isList }) =>
      chains(schema, target, depth - 1).chain((inner) =>
        isList
          ? fc.constantFrom('some', 'none', 'every').map((part) => ({ [field]: { [part]: inner } }))
          : fc.constant({ [field]: Object.keys(inner).length > 0 ? inner : { isNull: false } }),
      ),
    );
}

describeEachEngine('A filter as deep as it may be', (open) => {
  let db: Database;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    db = await withBundled(open);
    await importPackage(
      db,
      await editedPackage({ 'source.csv': row('so-0001', (line) => line.replace(/,[A-F],/, ',C,')) }),
    );
    schema = await graphSchema();
  });

  it.each(Object.entries(LISTS))(
    'of %s answers, or is refused with a reason, at head and in the past',
    async (list, name) => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(
          chains(schema, name, 6),
          fc.constantFrom('', ', asOf: { revision: 1 }'),
          async (where, asOf) => {
            const asked = `query ($where: ${name}Filter) { list: ${list}(where: $where, first: 1${asOf}) { totalCount } }`;
            const { errors } = await ask(db, asked, { where });
            if (!errors) answered += 1;
            for (const { message } of errors ?? []) expect(message).toMatch(REFUSED);
          },
        ),
        { numRuns: 25 },
      );
      expect(answered).toBeGreaterThan(0);
    },
  );
});
