import { hash } from 'node:crypto';
import type { Scalar, Tx } from '../../db/contract';
import { isIn, joined, named, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import type { Cell } from '../../package/cells';
import type { Table } from '../../package/columns';
import type { Row } from '../../package/row-rules';

/** Tables whose rows hold from one revision until another. */
const VERSIONED = new Set(['claim', 'tally', 'match']);

export const isVersioned = ({ name }: Table): boolean => VERSIONED.has(name);

/** The key parts of a row, joined by a slash: its id in the change feed. */
export const keyOf = ({ key }: Table, row: Row): string => key.map((part) => String(row[part])).join('/');

/** Equal for equal content of the package's columns. */
export function hashOf({ columns }: Table, row: Row): string {
  return hash('sha256', JSON.stringify(columns.map(({ name }) => row[name])), 'base64url');
}

/** The values of a row as the database takes them, in the order of the columns. */
export const scalarsOf = ({ columns }: Table, row: Row): Scalar[] =>
  columns.map(({ name }) => scalar(row[name] ?? null));

const scalar = (cell: Cell): Scalar => (typeof cell === 'boolean' ? Number(cell) : cell);

/** True when the database holds no row, and never did of a table with versions. */
export async function isEmpty(tx: Tx, { name }: Table): Promise<boolean> {
  const asked = sql`SELECT 1 FROM ${named(name)} LIMIT 1`;
  return (await tx.query(asked.text, asked.params)).length === 0;
}

/** The rows that the database holds now under some keys, as the package would write them. */
export async function storedRows(tx: Tx, table: Table, keys: readonly string[]): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const columns = joined(
    table.columns.map(({ name }) => named(name)),
    ', ',
  );
  const live = isVersioned(table) ? sql` AND until_revision = ${HOLDS}` : sql``;
  const first = named(table.key[0]!);
  const wanted = keys.map((key) => key.split('/')[0]!);
  const asked = sql`SELECT ${columns} FROM ${named(table.name)} WHERE ${isIn(first, [...new Set(wanted)])}${live}`;
  const rows = await tx.query<Record<string, Scalar>>(asked.text, asked.params);
  return new Map(rows.map((row) => packageRow(table, row)).map((row) => [keyOf(table, row), row]));
}

function packageRow({ columns }: Table, row: Record<string, Scalar>): Row {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, type === 'boolean' ? Boolean(row[name]) : (row[name] ?? null)]),
  );
}
