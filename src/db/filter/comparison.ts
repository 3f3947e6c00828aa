import { BadUserInput } from '../../kernel/errors';
import type { Operators } from '../../kernel/graph/operators';
import type { Scalar } from '../contract';
import { all, isIn, type Sql, sql } from '../sql';
import type { View } from '../view';
import { holdsInAnyCase } from './any-case';

/** Operators applied to a value; never NULL.
 *  @throws {BadUserInput} for a null, and for a range in which nothing can lie */
export function compare(expression: Sql, input: Operators<Scalar | boolean>, path: string, view: View): Sql {
  const given = Object.entries(input).filter(([, wanted]) => wanted !== undefined);
  for (const [operator, wanted] of given) refuseNull(wanted, `${path}.${operator}`);
  refuseEmptyRange(input, path);
  return all(
    given.map(([operator, wanted]) =>
      COMPARE[operator as keyof Operators](expression, wanted as never, view, `${path}.${operator}`),
    ),
  );
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

type Compare = (expression: Sql, wanted: never, view: View, path: string) => Sql;

const COMPARE: { readonly [K in keyof Required<Operators>]: Compare } = {
  eq: (expression, wanted: Scalar) => present(expression, sql`${expression} = ${bound(wanted)}`),
  not: (expression, wanted: Scalar) => sql`NOT (${present(expression, sql`${expression} = ${bound(wanted)}`)})`,
  in: (expression, wanted: Scalar[]) => present(expression, isIn(expression, wanted.map(bound))),
  lt: (expression, wanted: Scalar) => present(expression, sql`${expression} < ${wanted}`),
  lte: (expression, wanted: Scalar) => present(expression, sql`${expression} <= ${wanted}`),
  gt: (expression, wanted: Scalar) => present(expression, sql`${expression} > ${wanted}`),
  gte: (expression, wanted: Scalar) => present(expression, sql`${expression} >= ${wanted}`),
  contains: (expression, wanted: string) => present(expression, sql`INSTR(${expression}, ${wanted}) > 0`),
  containsAnyCase: (expression, wanted: string, { engine }, path) =>
    present(expression, holdsInAnyCase(expression, wanted, engine, path)),
  startsWith: (expression, wanted: string) => present(expression, sql`INSTR(${expression}, ${wanted}) = 1`),
  isNull: (expression, wanted: boolean) => (wanted ? sql`${expression} IS NULL` : sql`${expression} IS NOT NULL`),
};
