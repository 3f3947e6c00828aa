import { BadUserInput } from '../kernel/errors';
import type { Operators } from '../kernel/graph/operators';
import type { Scalar } from './contract';
import { all, any, isIn, type Sql, sql } from './sql';

/** Turns what a filter says of one field into a condition that is never NULL. */
export type FieldFilter = (input: never, path: string) => Sql;

/** A filter of the graph: conditions on fields, with `and`, `or` and `not` over filters of the same kind. */
export interface FilterInput {
  readonly and?: readonly FilterInput[];
  readonly or?: readonly FilterInput[];
  readonly not?: FilterInput;
  readonly [field: string]: unknown;
}

export type FieldFilters = Readonly<Record<string, FieldFilter>>;

/** The condition of a filter: all that is given must hold. An empty filter holds for every row. */
export function conditionOf(input: FilterInput | null | undefined, fields: FieldFilters, path = 'where'): Sql {
  const given = Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
  return all(given.map(([name, value]) => partOf(name, value, fields, `${path}.${name}`)));
}

function partOf(name: string, value: unknown, fields: FieldFilters, path: string): Sql {
  if (value === null)
    throw new BadUserInput(path, `${path} is null: leave it out, or use isNull to ask for missing values.`);
  if (name === 'not') return sql`NOT (${conditionOf(value as FilterInput, fields, path)})`;
  if (name !== 'and' && name !== 'or') return fields[name]!(value as never, path);
  const parts = (value as FilterInput[]).map((one, index) => conditionOf(one, fields, `${path}[${index}]`));
  return name === 'and' ? all(parts) : any(parts);
}

/** A field that is one column, or any expression. */
export function value(expression: Sql): FieldFilter {
  return (input: Operators<Scalar | boolean>, path) => {
    const given = Object.entries(input).filter(([, wanted]) => wanted !== undefined);
    for (const [operator, wanted] of given) refuseNull(wanted, `${path}.${operator}`);
    refuseEmptyRange(input, path);
    return all(given.map(([operator, wanted]) => COMPARE[operator as keyof Operators](expression, wanted as never)));
  };
}

function refuseNull(wanted: unknown, path: string): void {
  if (wanted === null || (Array.isArray(wanted) && wanted.includes(null)))
    throw new BadUserInput(path, `${path} is null: use isNull to ask for missing values.`);
}

/** A range in which nothing can lie is a slip of the client, not an empty answer. */
function refuseEmptyRange({ gt, gte, lt, lte }: Operators<Scalar | boolean>, path: string): void {
  const lows = [gt, gte].filter((end) => end !== undefined && end !== null);
  const highs = [lt, lte].filter((end) => end !== undefined && end !== null);
  const touching = (low: unknown, high: unknown): boolean => low === high && (low === gt || high === lt);
  if (lows.some((low) => highs.some((high) => low > high || touching(low, high))))
    throw new BadUserInput(path, `${path} is a range in which nothing can lie.`);
}

const bound = (wanted: Scalar | boolean): Scalar => (typeof wanted === 'boolean' ? Number(wanted) : wanted);
const present = (expression: Sql, condition: Sql): Sql => sql`${expression} IS NOT NULL AND ${condition}`;

const COMPARE: { readonly [K in keyof Required<Operators>]: (expression: Sql, wanted: never) => Sql } = {
  eq: (expression, wanted: Scalar) => present(expression, sql`${expression} = ${bound(wanted)}`),
  not: (expression, wanted: Scalar) => sql`NOT (${present(expression, sql`${expression} = ${bound(wanted)}`)})`,
  in: (expression, wanted: Scalar[]) => present(expression, isIn(expression, wanted.map(bound))),
  lt: (expression, wanted: Scalar) => present(expression, sql`${expression} < ${wanted}`),
  lte: (expression, wanted: Scalar) => present(expression, sql`${expression} <= ${wanted}`),
  gt: (expression, wanted: Scalar) => present(expression, sql`${expression} > ${wanted}`),
  gte: (expression, wanted: Scalar) => present(expression, sql`${expression} >= ${wanted}`),
  contains: (expression, wanted: string) => present(expression, sql`INSTR(${expression}, ${wanted}) > 0`),
  startsWith: (expression, wanted: string) => present(expression, sql`INSTR(${expression}, ${wanted}) = 1`),
  isNull: (expression, wanted: boolean) => (wanted ? sql`${expression} IS NULL` : sql`${expression} IS NOT NULL`),
};
