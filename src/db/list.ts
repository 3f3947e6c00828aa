import { tableAt } from './as-of';
import type { Scalar } from './contract';
import { inOrder, instanceOf } from './rows';
import { type Class, type Shape, selectList, shapeOf } from './shape';
import { all, isIn, joined, named, type Sql, sql } from './sql';
import type { Batch, View } from './view';

export interface OrderKey {
  readonly by: Sql;
  readonly descending: boolean;
}

/** A list of rows of one entity, called `t` in the SQL of its parts. */
export interface List<T extends object> {
  readonly entity: Class<T>;
  /** After FROM, with `t` and what is joined to it; the table alone when left out. */
  readonly from?: Sql;
  readonly where: Sql;
  /** Ends with something unique, such as the id. */
  readonly order: readonly OrderKey[];
  /** Only the rows of one parent. */
  readonly parent?: { readonly column: Sql; readonly id: string };
}

/** Part of a list: at most `limit` rows, from its end when `reversed`. */
export interface Slice<T extends object> extends List<T> {
  readonly reversed: boolean;
  readonly limit: number;
}

export interface Placed<T> {
  readonly row: T;
  /** The values of the order keys. */
  readonly keys: readonly (string | number | null)[];
}

type Raw = Record<string, Scalar>;

/** Rows of slices; slices that differ by parent alone share one statement. */
export const sliceRows: Batch<Slice<object>, readonly Placed<object>[]> = (view, slices) =>
  perKind(slices, (alike) => rowsOfParents(view, alike));

/** How many rows whole lists have, likewise. */
export const countRows: Batch<List<object>, number> = (view, lists) =>
  perKind(lists, (alike) => countOfParents(view, alike));

async function perKind<L extends List<object>, R>(
  lists: readonly L[],
  ask: (alike: readonly L[]) => Promise<R[]>,
): Promise<R[]> {
  const kinds = new Map<string, number[]>();
  lists.forEach((list, index) => kinds.set(kindOf(list), [...(kinds.get(kindOf(list)) ?? []), index]));
  const answers: R[] = [];
  await Promise.all(
    [...kinds.values()].map(async (places) => {
      const found = await ask(places.map((place) => lists[place]!));
      places.forEach((place, index) => (answers[place] = found[index]!));
    }),
  );
  return answers;
}

const kindOf = (list: List<object>): string =>
  JSON.stringify([shapeOf(list.entity).table, { ...list, parent: list.parent?.column }]);

async function rowsOfParents(view: View, slices: readonly Slice<object>[]): Promise<Placed<object>[][]> {
  const slice = slices[0]!;
  const asked =
    slice.parent && slices.length > 1 ? ranked(view, slice, slice.parent.column, slices) : plain(view, slice);
  const rows = await view.query<Raw>(asked.text, asked.params);
  const lists =
    slices.length > 1
      ? inOrder(
          slices.map(({ parent }) => parent!.id),
          rows,
          (row) => row.list_parent,
        )
      : [rows];
  return lists.map((list) => list.map((row) => placed(view, slice, row)));
}

function plain(view: View, slice: Slice<object>): Sql {
  const { parent } = slice;
  const own = parent ? sql`${parent.column} = ${parent.id}` : sql`1 = 1`;
  return sql`SELECT ${columns(slice)} FROM ${fromOf(view, slice)} WHERE ${all([slice.where, own])} ORDER BY ${orderOf(slice.order, slice.reversed)} LIMIT ${slice.limit}`;
}

function ranked(view: View, slice: Slice<object>, parent: Sql, slices: readonly Slice<object>[]): Sql {
  const place = sql`ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY ${orderOf(slice.order, slice.reversed)}) AS list_place`;
  const where = all([
    slice.where,
    isIn(
      parent,
      slices.map((one) => one.parent!.id),
    ),
  ]);
  const rows = sql`SELECT ${columns(slice)}, ${parent} AS list_parent, ${place} FROM ${fromOf(view, slice)} WHERE ${where}`;
  return sql`SELECT * FROM (${rows}) ranked WHERE list_place <= ${slice.limit} ORDER BY list_parent, list_place`;
}

function columns(slice: Slice<object>): Sql {
  const keys = slice.order.map(({ by }, index) => sql`${by} AS ${named(`list_key${index}`)}`);
  return joined([...selectList(shapeOf(slice.entity)), ...keys], ', ');
}

const fromOf = (view: View, { entity, from }: List<object>): Sql => from ?? sql`${tableAt(view, entity)} t`;

/** What is missing comes last, forwards; the reverse is the exact mirror. */
export function orderOf(order: readonly OrderKey[], reversed: boolean): Sql {
  const keys = order.flatMap(({ by, descending }) => {
    const [missing, direction] = [reversed ? sql`DESC` : sql`ASC`, descending === reversed ? sql`ASC` : sql`DESC`];
    return [sql`(${by} IS NULL) ${missing}`, sql`${by} ${direction}`];
  });
  return joined(keys, ', ');
}

function placed(view: View, { entity, order }: Slice<object>, row: Raw): Placed<object> {
  const shape: Shape = shapeOf(entity);
  const own = Object.fromEntries(shape.columns.map(({ property }) => [property, row[property] ?? null]));
  return { row: instanceOf(view, entity, shape, own), keys: order.map((_, index) => row[`list_key${index}`] ?? null) };
}

async function countOfParents(view: View, lists: readonly List<object>[]): Promise<number[]> {
  const { parent, where, ...list } = lists[0]!;
  const column = parent?.column ?? sql`${'all'}`;
  const own = parent
    ? isIn(
        parent.column,
        lists.map((one) => one.parent!.id),
      )
    : sql`1 = 1`;
  const asked = sql`SELECT ${column} AS list_parent, COUNT(*) AS found FROM ${fromOf(view, { ...list, where })} WHERE ${all([where, own])} GROUP BY ${column}`;
  const rows = await view.query<{ list_parent: string; found: number }>(asked.text, asked.params);
  const counts = new Map(rows.map(({ list_parent: id, found }) => [id, Number(found)]));
  return lists.map((one) => counts.get(one.parent?.id ?? 'all') ?? 0);
}
