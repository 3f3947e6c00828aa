import type { Scalar, Tx } from './contract';

/** Rows of one statement: more gain nothing, and a packet has an end. */
const mostRows = 500;
/** Values of one statement on SQLite. */
const mostValues = 32_766;

/** Adds rows given as lists in the order of `columns`; a failure is told by what the transaction is asked next. */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Scalar[])[],
): Promise<void> {
  const size = Math.min(mostRows, Math.floor(mostValues / columns.length));
  for (let from = 0; from < rows.length; from += size)
    await insertChunk(tx, table, columns, rows.slice(from, from + size));
}

async function insertChunk(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Scalar[])[],
): Promise<void> {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((column) => `\`${column}\``).join(', ');
  await tx.begin(`INSERT INTO \`${table}\` (${names}) VALUES ${rows.map(() => row).join(', ')}`, rows.flat());
}
