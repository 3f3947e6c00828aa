import { tableAt } from './as-of';
import { type List, orderOf, type Placed, type Slice } from './list';
import { type Owner, Owners } from './owners';
import { columnsOf, joinsOf, placer, type Raw } from './list-columns';
import { inOrder } from './rows';
import { shapeOf } from './shape';
import { all, named, type Sql, sql } from './sql';
import type { Batch, View } from './view';

/** Rows of a slice; slices of lists that differ by parent alone share one statement. */
export function sliceOf<T extends object>(view: View, slice: Slice<T>): Promise<readonly Placed<T>[]> {
  const rows = slice.parent ? view.load(sliceRows, slice) : plainRows(view, slice);
  return rows as Promise<readonly Placed<T>[]>;
}

const sliceRows: Batch<Slice<object>, readonly Placed<object>[]> = (view, slices) =>
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

/** Lists of one kind differ by their parents alone. */
function kindOf({ parent, from, ...list }: List<object> & Partial<Slice<object>>): string {
  const source = typeof from === 'function' ? from(ANYBODY) : from;
  return JSON.stringify([shapeOf(list.entity).table, { ...list, source, column: parent?.column }]);
}

const ANYBODY = new Owners([{ id: '?' }]);

function rowsOfParents(view: View, slices: readonly Slice<object>[]): Promise<Placed<object>[][]> {
  const [{ parent, ...slice }] = slices as readonly [Slice<object>];
  return rowsOf(view, slice, { column: parent!.column, owners: slices.map((one) => one.parent!) });
}

async function plainRows(view: View, slice: Slice<object>): Promise<Placed<object>[]> {
  const asked = sql`SELECT ${columnsOf(slice)} FROM ${fromOf(view, slice)}${joinsOf(slice)} WHERE ${slice.where} ORDER BY ${orderOf(slice.order, slice.reversed)} LIMIT ${slice.limit}`;
  return (await view.query<Raw>(asked.text, asked.params)).map(placer(view, slice));
}

/** Whose rows are asked for; `column` names the owner of a row, unless the source tells it. */
export interface Whose {
  readonly column: Sql | null;
  readonly owners: readonly Owner[];
}

/** Rows of one slice for each owner: one statement. */
export async function rowsOf<T extends object>(view: View, slice: Slice<T>, whose: Whose): Promise<Placed<T>[][]> {
  const asked = whose.owners.length > 1 ? ranked(view, slice, whose) : single(view, slice, whose);
  const rows = await view.query<Raw>(asked.text, asked.params);
  const lists =
    whose.owners.length > 1
      ? inOrder(
          whose.owners.map(({ id }) => id),
          rows,
          (row) => row.list_parent,
        )
      : [rows];
  const placed = placer(view, slice);
  return lists.map((list) => list.map(placed) as Placed<T>[]);
}

function single(view: View, slice: Slice<object>, whose: Whose): Sql {
  const { from, where } = ownedBy(view, slice, whose);
  return sql`SELECT ${columnsOf(slice)} FROM ${from}${joinsOf(slice)} WHERE ${where} ORDER BY ${orderOf(slice.order, slice.reversed)} LIMIT ${slice.limit}`;
}

function ranked(view: View, slice: Slice<object>, whose: Whose): Sql {
  const { from, where, owner } = ownedBy(view, slice, whose);
  const place = sql`ROW_NUMBER() OVER (PARTITION BY ${owner} ORDER BY ${orderOf(slice.order, slice.reversed)}) AS list_place`;
  const rows = sql`SELECT ${columnsOf(slice)}, ${owner} AS list_parent, ${place} FROM ${from}${joinsOf(slice)} WHERE ${where}`;
  return sql`SELECT * FROM (${rows}) ranked WHERE list_place <= ${slice.limit} ORDER BY list_parent, list_place`;
}

/** The source of a list with what narrows it to its owners, and the id of the owner of a row. */
function ownedBy(view: View, list: List<object>, { column, owners }: Whose): { from: Sql; where: Sql; owner: Sql } {
  const everybody = new Owners(owners);
  const from = fromOf(view, list, everybody);
  if (column === null) return { from, where: list.where, owner: OWNER };
  return { from, where: all([list.where, everybody.among(column)]), owner: everybody.idOf(column) };
}

const OWNER = named('owner_id');

function fromOf(view: View, { entity, from }: List<object>, owners = ANYBODY): Sql {
  if (typeof from === 'function') return from(owners);
  return from ?? sql`${tableAt(view, entity)} t`;
}

async function countOfParents(view: View, lists: readonly List<object>[]): Promise<number[]> {
  const [{ parent, ...list }] = lists as readonly [List<object>];
  return parent
    ? countOf(view, list, { column: parent.column, owners: lists.map((one) => one.parent!) })
    : [await plainCount(view, list)];
}

async function plainCount(view: View, list: List<object>): Promise<number> {
  const asked = sql`SELECT COUNT(*) AS found FROM ${fromOf(view, list)} WHERE ${list.where}`;
  const [row] = await view.query<{ found: number }>(asked.text, asked.params);
  return Number(row!.found);
}

async function countOf(view: View, list: List<object>, whose: Whose): Promise<number[]> {
  const { from, where, owner } = ownedBy(view, list, whose);
  const asked = sql`SELECT ${owner} AS list_parent, COUNT(*) AS found FROM ${from} WHERE ${where} GROUP BY list_parent`;
  const rows = await view.query<{ list_parent: string; found: number }>(asked.text, asked.params);
  const counts = new Map(rows.map(({ list_parent: id, found }) => [id, Number(found)]));
  return whose.owners.map(({ id }) => counts.get(id) ?? 0);
}
