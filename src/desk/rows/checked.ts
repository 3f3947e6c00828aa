import type { Tx } from '../../db/contract';
import type { Row } from '../../db/row-changes';
import { isIn, named, sql } from '../../db/sql';
import { isBad, readCell } from '../../package/cells';
import type { Column } from '../../package/columns';
import { brokenRules } from '../../package/row-rules';
import { TABLES } from '../../package/tables';
import { wrong, type Wrong } from '../mutation/wrong';

const NAMES: Readonly<Record<string, string>> = {
  number_low: 'low',
  number_high: 'high',
  quote_translation: 'translation',
};

/** What the graph calls a column. */
const fieldOf = (column: string): string =>
  NAMES[column] ?? column.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const columnsOf = (table: string): readonly Column[] => TABLES.find(({ name }) => name === table)!.columns;

/** What is wrong with a row by itself, held against the data package; paths begin with `path`. */
export function wrongWithRow(table: string, row: Row, path = ''): Wrong[] {
  const cells = columnsOf(table).flatMap((column) => wrongWithCell(column, row, path));
  if (cells.length > 0) return cells;
  return brokenRules(table, row).map(([name, expected]) => wrong(`${path}${fieldOf(name)}`, row[name], expected));
}

function wrongWithCell(column: Column, row: Row, path: string): Wrong[] {
  const value = row[column.name] ?? null;
  const cell = readCell(column, value === null ? '' : String(value));
  return isBad(cell) ? [wrong(`${path}${fieldOf(column.name)}`, value, cell.expected)] : [];
}

/** References of a row that lead to no row. */
export async function dangling(tx: Pick<Tx, 'query'>, table: string, row: Row, path = ''): Promise<Wrong[]> {
  const found: Wrong[] = [];
  for (const { name, references } of columnsOf(table)) {
    const value = row[name];
    if (!references || typeof value !== 'string' || value === row.id) continue;
    if (!(await exists(tx, references, value)))
      found.push(wrong(`${path}${fieldOf(name)}`, value, `the id of a row of ${references}`));
  }
  return found;
}

export async function exists(tx: Pick<Tx, 'query'>, table: string, id: string): Promise<boolean> {
  const asked = sql`SELECT id FROM ${named(table)} WHERE ${isIn(sql`id`, [id])} LIMIT 1`;
  return (await tx.query(asked.text, asked.params)).length > 0;
}
