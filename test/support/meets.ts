import type { FilterInput } from '../../src/db/filter/filter';
import type { Row, Scalar, Type, Types } from './memory';

/** Whether a row meets a filter, found by looking. */
export function meets(types: Types, name: string, row: Row, input: FilterInput): boolean {
  const type = types[name]!;
  return Object.entries(input).every(([field, asked]) => {
    const of = asked as FilterInput;
    if (field === 'and') return (asked as FilterInput[]).every((one) => meets(types, name, row, one));
    if (field === 'or') return (asked as FilterInput[]).some((one) => meets(types, name, row, one));
    if (field === 'not') return !meets(types, name, row, of);
    if (field === 'returned')
      return (row.counts as Row[]).some((count) => meets(types, 'Returned', count, withPeople(of)));
    if (field in type.values) return says(type.values[field]!(row), asked as Row);
    if (field in type.some) return type.some[field]!(row).some((value) => says(value, asked as Row));
    if (field in type.named) return names(types, type.named[field]!, row, of);
    return quantified(types, type.lists[field]!, row, of);
  });
}

const withPeople = (input: FilterInput): FilterInput =>
  speaksOfCategory(input) ? input : { and: [input, { category: { eq: 'PEOPLE' } }] };

const speaksOfCategory = (input: FilterInput): boolean =>
  'category' in input ||
  [...(input.and ?? []), ...(input.or ?? []), ...(input.not ? [input.not] : [])].some(speaksOfCategory);

function names(
  types: Types,
  [target, find]: Type['named'][string],
  row: Row,
  { eq, in: among, isNull, ...rest }: FilterInput,
): boolean {
  const found = find(row);
  const ids = Object.fromEntries(Object.entries({ eq, in: among, isNull }).filter(([, value]) => value !== undefined));
  if (!says((found?.id ?? null) as Scalar, ids)) return false;
  return Object.keys(rest).length === 0 || (found !== null && meets(types, target, found, rest));
}

function quantified(types: Types, [target, find]: Type['lists'][string], row: Row, input: FilterInput): boolean {
  const rows = find(row);
  const fits =
    (of: unknown) =>
    (one: Row): boolean =>
      meets(types, target, one, of as FilterInput);
  return Object.entries(input).every(([part, of]) =>
    part === 'some' ? rows.some(fits(of)) : part === 'none' ? !rows.some(fits(of)) : rows.every(fits(of)),
  );
}

/** Operators on a value, by looking. */
function says(value: Scalar, asked: Row): boolean {
  return Object.entries(asked).every(([operator, wanted]) => {
    if (operator === 'isNull') return (value === null) === wanted;
    if (operator === 'not') return value !== wanted;
    return value !== null && HOLDS[operator]!(value as never, wanted as never);
  });
}

const HOLDS: Record<string, (found: never, wanted: never) => boolean> = {
  eq: (found, wanted) => found === wanted,
  in: (found, wanted) => (wanted as unknown[]).includes(found),
  lt: (found, wanted) => found < wanted,
  lte: (found, wanted) => found <= wanted,
  gt: (found, wanted) => found > wanted,
  gte: (found, wanted) => found >= wanted,
  contains: (found, wanted) => (found as string).includes(wanted),
  containsAnyCase: (found, wanted) => (found as string).toLowerCase().includes(String(wanted).toLowerCase()),
  startsWith: (found, wanted) => (found as string).startsWith(wanted),
};
