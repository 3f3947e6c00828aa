import type { OrderKey } from './list';
import { all, any, FALSE, type Sql, sql } from './sql';

/** The rows after a row, given by the values of its order keys; before it, when `reversed`. */
export function beyond(
  order: readonly OrderKey[],
  values: readonly (string | number | null)[],
  reversed: boolean,
): Sql {
  const steps = order.map((key, index) => {
    const equal = order.slice(0, index).map(({ by }, before) => equals(by, values[before] ?? null));
    return all([...equal, further(key, values[index] ?? null, reversed)]);
  });
  const [first, value = null] = [order[0], values[0]];
  return all([...(first && steps.length > 1 ? begin(first, value, reversed) : []), any(steps)]);
}

/** Follows from the rest, and tells an engine where in an index to begin. */
function begin({ by, descending, always }: OrderKey, value: string | number | null, reversed: boolean): Sql[] {
  if (value === null || !(reversed || always)) return [];
  return [descending === reversed ? sql`${by} >= ${value}` : sql`${by} <= ${value}`];
}

function equals(by: Sql, value: string | number | null): Sql {
  return value === null ? sql`${by} IS NULL` : sql`${by} = ${value}`;
}

function further({ by, descending, always }: OrderKey, value: string | number | null, reversed: boolean): Sql {
  if (value === null) return reversed ? sql`${by} IS NOT NULL` : FALSE;
  const next = descending === reversed ? sql`${by} > ${value}` : sql`${by} < ${value}`;
  return reversed || always ? next : sql`${next} OR ${by} IS NULL`;
}
