import type { Scalar } from './contract';
import { insertRows } from './insert';
import { all, joined, named, type Sql, sql } from './sql';
import type { Unit } from './unit-of-work';
import { HOLDS } from './view';

/** A row by its column names, as the change feed tells it. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What a row has besides what the change feed tells of it. */
const APART = new Set(['since_revision', 'until_revision', 'ended_because']);
const BOOLEANS = ['beside', 'pinned'];

/** A row as the change feed tells it, out of one as a database gives it. */
export function told(row: Row): Row {
  const kept = Object.entries(row).filter(([name]) => !APART.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, BOOLEANS.includes(name) ? Boolean(value) : value]));
}

const scalar = (value: Row[string]): Scalar => (typeof value === 'boolean' ? Number(value) : value);

/** Writes a new row, or a new version of one where rows have versions. */
export async function addRow(unit: Unit, table: string, row: Row, isVersioned: boolean): Promise<void> {
  const versions: Row = isVersioned ? { since_revision: unit.revision, until_revision: HOLDS } : {};
  const stored = Object.entries<Row[string]>({ ...row, ...versions });
  await insertRows(
    unit.tx,
    table,
    stored.map(([name]) => name),
    [stored.map(([, value]) => scalar(value))],
  );
  await unit.record({ operation: 'ADD', entity: table, entityId: String(row.id), before: null, after: row });
}

/** Ends what holds. */
export async function endRow(unit: Unit, table: string, row: Row, because = 'REVIEWED'): Promise<void> {
  const which = sql`id = ${String(row.id)} AND until_revision = ${HOLDS}`;
  const asked = sql`UPDATE ${named(table)} SET until_revision = ${unit.revision}, ended_because = ${because} WHERE ${which}`;
  await unit.tx.run(asked.text, asked.params);
  await unit.record({ operation: 'END', entity: table, entityId: String(row.id), before: row, after: null });
}

/** Changes columns of a row without versions; nothing where they are so already. */
export async function modifyRow(unit: Unit, table: string, before: Row, set: Row): Promise<void> {
  const changed = Object.entries(set).filter(([name, value]) => before[name] !== value);
  if (changed.length === 0) return;
  const columns: Sql = joined(
    changed.map(([name, value]) => sql`${named(name)} = ${scalar(value)}`),
    ', ',
  );
  const asked = sql`UPDATE ${named(table)} SET ${columns} WHERE ${all([sql`id = ${String(before.id)}`])}`;
  await unit.tx.run(asked.text, asked.params);
  const after = { ...before, ...Object.fromEntries(changed) };
  await unit.record({ operation: 'MODIFY', entity: table, entityId: String(before.id), before, after });
}
