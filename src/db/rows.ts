import { tableAt } from './as-of';
import type { Scalar } from './contract';
import { type Class, columnOf, type Shape, selectList, shapeOf } from './shape';
import { isIn, type Sql, sql } from './sql';
import type { Batch, View } from './view';

type Raw = Record<string, Scalar>;

/** Asks for rows of an entity as of the view; `tail` goes on after `FROM ... t`. Of a row only some properties may be read. */
export async function selectRows<T extends object>(
  view: View,
  entity: Class<T>,
  tail: Sql,
  only?: ReadonlySet<keyof T & string>,
): Promise<T[]> {
  const rows = await selectBare(view, entity, tail, only);
  return rows.map((row) => Object.assign(row, { view }));
}

/** The same without their view: what belongs to no request. */
export async function selectBare<T extends object>(
  view: View,
  entity: Class<T>,
  tail: Sql,
  only?: ReadonlySet<keyof T & string>,
): Promise<T[]> {
  const shape = shapeOf(entity);
  const asked = sql`SELECT ${selectList(shape, only)} FROM ${tableAt(view, entity)} t ${tail}`;
  const rows = await view.query<Raw>(asked.text, asked.params);
  return rows.map((row) => bare(entity, shape, row));
}

/** An object of its class, as the graph needs it, without running a constructor. */
export const instanceOf = <T extends object>(view: View, entity: Class<T>, shape: Shape, row: Raw): T =>
  Object.assign(bare(entity, shape, row), { view });

function bare<T extends object>(entity: Class<T>, { booleans }: Shape, row: Raw): T {
  const instance = Object.create(entity.prototype as object) as Record<string, unknown>;
  Object.assign(instance, row);
  for (const property of booleans) if (property in row) instance[property] = Boolean(row[property]);
  return instance as T;
}

/** Rows by id, null for an unknown one. One statement. */
export function byId<T extends { id: string }>(entity: Class<T>): Batch<string, T | null> {
  return async (view, ids) => {
    const rows = await selectRows(view, entity, sql`WHERE ${isIn(columnOf(entity, 'id'), ids)}`);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  };
}

/** Rows that refer to an id by one of their columns, a list for each id in the order of `order`. One statement. */
export function byReference<T extends object>(
  entity: Class<T>,
  property: keyof T & string,
  order: Sql,
): Batch<string, T[]> {
  return async (view, ids) => {
    const rows = await selectRows(view, entity, sql`WHERE ${isIn(columnOf(entity, property), ids)} ORDER BY ${order}`);
    return inOrder(ids, rows, (row) => row[property]);
  };
}

/** Rows as a list for each key, in the order of the keys. */
export function inOrder<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => unknown): T[][] {
  const lists = new Map<unknown, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key)!);
}
