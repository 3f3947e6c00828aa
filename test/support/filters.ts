import fc from 'fast-check';
import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';
import type { FilterInput } from '../../src/db/filter/filter';
import type { Row, Types } from './memory';

/** Joined below; and the size of a conflict, which no answer shows. */
const LEFT_OUT = ['and', 'or', 'not', 'size'];

/** Random filters of a type, made from the schema itself, over values that are there. */
export function filtersOf(schema: GraphQLSchema, types: Types, name: string, depth = 2): fc.Arbitrary<FilterInput> {
  const input = schema.getType(`${name}Filter`) as GraphQLInputObjectType;
  const own = Object.keys(input.getFields()).filter((field) => !LEFT_OUT.includes(field));
  const one = fc
    .constantFrom(...own)
    .chain((field) => fieldOf(schema, types, name, field, depth).map((said) => ({ [field]: said })));
  const several = fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map((parts): FilterInput => Object.assign({}, ...parts) as FilterInput);
  if (depth === 0) return several;
  const inner = filtersOf(schema, types, name, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 5, arbitrary: several },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    { weight: 1, arbitrary: list.map((and) => ({ and })) },
    { weight: 1, arbitrary: list.map((or) => ({ or })) },
  );
}

function fieldOf(
  schema: GraphQLSchema,
  types: Types,
  name: string,
  field: string,
  depth: number,
): fc.Arbitrary<unknown> {
  const input = getNamedType((schema.getType(`${name}Filter`) as GraphQLInputObjectType).getFields()[field]!.type);
  if (!isInputObjectType(input)) throw new Error(`${name}.${field} is no filter`);
  const kind = /^(\w+?)(ListFilter|Reference|Filter)$/.exec(input.name);
  if (!kind) return operators(valuesOf(types, name, field), Object.keys(input.getFields()));
  const [, target, form] = kind as unknown as [string, string, string];
  const nested = depth > 0 ? filtersOf(schema, types, target, depth - 1) : fc.constant({});
  if (form === 'ListFilter')
    return fc.constantFrom('some', 'none', 'every').chain((part) => nested.map((of) => ({ [part]: of })));
  if (form === 'Filter')
    return filtersOf(schema, types, target, 0).filter((of) => !JSON.stringify(of).includes('NOT_REPORTED'));
  const ids = operators(
    types[target]!.rows.map(({ id }) => id as string),
    ['eq', 'in', 'isNull'],
  );
  return depth > 0 ? fc.oneof(ids, nested) : ids;
}

function valuesOf(types: Types, of: string, field: string): unknown[] {
  const { rows, values, some } = types[of]!;
  const found = rows.flatMap((row: Row) => (some[field] ? some[field](row) : [values[field]?.(row) ?? null]));
  const there = [...new Set(found)].filter((value) => value !== null);
  if (!values[field] && !some[field]) throw new Error(`${of}.${field} is not in memory`);
  return there;
}

/** One operator, or both ends of a range. */
function operators(values: readonly unknown[], allowed: readonly string[]): fc.Arbitrary<Row> {
  const missing = fc.boolean().map((isNull): Row => ({ isNull }));
  if (values.length === 0) return missing;
  const value = fc.constantFrom(...values);
  const single = fc
    .constantFrom(
      ...allowed.filter((name) => !['in', 'isNull', 'contains', 'containsAnyCase', 'startsWith'].includes(name)),
    )
    .chain((name) => value.map((wanted): Row => ({ [name]: wanted })));
  const among = fc.array(value, { maxLength: 3 }).map((wanted): Row => ({ in: wanted }));
  const part = fc
    .tuple(fc.constantFrom('contains', 'containsAnyCase', 'startsWith'), value, fc.nat(6))
    .map(([name, wanted, length]): Row => ({
      [name]: name === 'startsWith' ? String(wanted).slice(0, 1 + length) : String(wanted).slice(2, 3 + length),
    }));
  const range = fc.tuple(value, value).map((ends): Row => {
    const [gte, lte] = [...ends].sort((left, right) => ((left as string) < (right as string) ? -1 : 1));
    return { gte, lte };
  });
  const some = [single, single, among, missing];
  if (allowed.includes('contains')) some.push(part);
  if (allowed.includes('gte')) some.push(range);
  return fc.oneof(...some);
}
