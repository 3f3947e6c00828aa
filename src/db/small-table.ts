import { groupBy } from '../kernel/group';
import { andThen, type MaybePromise } from '../kernel/maybe-promise';
import { tableAt } from './as-of';
import type { Scalar } from './contract';
import { byId, byReference, instanceOf } from './rows';
import { type Class, columnOf, selectList, shapeOf } from './shape';
import { type Sql, sql } from './sql';
import type { Batch, View } from './view';

type Raw = Readonly<Record<string, Scalar>>;

/** More rows than this are not kept in memory. */
const MOST = 20_000;

type Find<T> = (key: string | null) => T;

/** Rows found in memory at the head, where the whole table is kept; asked of the database in the past, and where it is too large. */
export interface Kept<T> {
  /** Finds what belongs to a key, at once when the table is in memory already; null in the past and for a table that is too large. */
  readonly at: (view: View) => MaybePromise<Find<T> | null>;
  readonly batch: Batch<string, T>;
}

/** The rows of a small table by id; null for an unknown one. */
export function keptById<T extends { id: string }>(entity: Class<T>): Kept<T | null> {
  const read = reader(entity, columnOf(entity, 'id'), (rows) => new Map(rows.map((row) => [row.id, row])));
  return kept(read, byId(entity), (view, row) => (row ? made(view, entity, row) : null));
}

/** The rows of a small table that refer to an id by one of their columns, in an order. */
export function keptByReference<T extends object>(entity: Class<T>, property: keyof T & string, order: Sql): Kept<T[]> {
  const read = reader(entity, order, (rows) => groupBy(rows, (row) => row[property]));
  return kept(read, byReference(entity, property, order), (view, rows = []) =>
    rows.map((row) => made(view, entity, row)),
  );
}

const made = <T extends object>(view: View, entity: Class<T>, row: Raw): T =>
  instanceOf(view, entity, shapeOf(entity), row);

type Table<R> = ReadonlyMap<unknown, R>;

function reader<R>(
  entity: Class<object>,
  order: Sql,
  keep: (rows: readonly Raw[]) => Table<R>,
): (view: View) => Promise<Table<R> | null> {
  return async (view) => {
    const columns = selectList(shapeOf(entity));
    const asked = sql`SELECT ${columns} FROM ${tableAt(view, entity)} t ORDER BY ${order} LIMIT ${MOST + 1}`;
    const rows = await view.query<Raw>(asked.text, asked.params);
    return rows.length > MOST ? null : keep(rows);
  };
}

/** Finds the same object for the same key. */
function remembered<T>(find: Find<T>): Find<T> {
  const known = new Map<string | null, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = find(key);
    known.set(key, made);
    return made;
  };
}

function kept<R, T>(
  read: (view: View) => Promise<Table<R> | null>,
  ask: Batch<string, T>,
  make: (view: View, row: R | undefined) => T,
): Kept<T> {
  const findIn = (view: View, rows: Table<R>): Find<T> =>
    view.own(make, () => remembered((key) => make(view, rows.get(key))));
  const at = (view: View): MaybePromise<Find<T> | null> =>
    view.isHead ? andThen(view.kept(read), (rows) => rows && findIn(view, rows)) : null;
  return {
    at,
    batch: async (view, keys) => {
      const find = await at(view);
      return find ? keys.map(find) : ask(view, keys);
    },
  };
}
