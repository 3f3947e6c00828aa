import type { Scalar, Tx } from '../../db/contract';
import { blanked, blankedAddress, changedWithin, mapTexts, sameLength, type Sought } from '../../db/erasure/blanked';
import { type TextTable, textTables } from '../../db/erasure/text-columns';
import { all, joined, named, type Sql, sql } from '../../db/sql';
import { changeRows } from './change-rows';
import { FED, type Touched } from './touched';

type Row = Record<string, Scalar>;

const AT_ONCE = 200;
const ADDRESS = /url|address|homepage/;
/** Places in these are counted from their beginning. */
const MEASURED = ['document_text'];
const OF_DOCUMENT = 'document_id';
const VERSIONS = ['since_revision', 'until_revision'];

/** Writes over runs of words wherever they stand: in every text column of every table, and in the history. */
export async function sweep(tx: Tx, sought: Sought, touched: Touched): Promise<void> {
  if (sought.lengths.length === 0) return;
  const tables = await textTables(tx);
  for (const table of tables) if (table.name !== 'change') await sweepTable(tx, table, sought, touched);
  const free = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]));
  const rewritten = (row: Record<string, unknown>, entity: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        free.get(entity)?.has(name) ? mapTexts(value, (text) => clean(entity, name, text, sought)) : value,
      ]),
    );
  await changeRows(tx, null, touched, rewritten, (id) => blanked(id, sought));
}

function clean(table: string, column: string, text: string, sought: Sought): string {
  if (ADDRESS.test(column)) return blankedAddress(text, sought);
  if (MEASURED.includes(table)) return blanked(text, sought, sameLength);
  return changedWithin(text, (one) => blanked(one, sought));
}

async function sweepTable(tx: Tx, table: TextTable, sought: Sought, touched: Touched): Promise<void> {
  const columns = [...new Set([...table.key, ...table.columns, ...(table.hasDocument ? [OF_DOCUMENT] : [])])];
  let last: Row | null = null;
  for (;;) {
    const rows: Row[] = await tx.query<Row>(...asked(table, columns, last));
    for (const row of rows) await sweepRow(tx, table, row, sought, touched);
    last = rows.at(-1) ?? null;
    if (rows.length < AT_ONCE) return;
  }
}

function asked({ name, key }: TextTable, columns: readonly string[], last: Row | null): [string, readonly Scalar[]] {
  const list = (names: readonly string[]): Sql => joined(names.map(named), ', ');
  const values = (row: Row): Sql =>
    joined(
      key.map((part) => sql`${row[part]!}`),
      ', ',
    );
  const beyond = last ? sql`WHERE (${list(key)}) > (${values(last)})` : sql``;
  const found = sql`SELECT ${list(columns)} FROM ${named(name)} ${beyond} ORDER BY ${list(key)} LIMIT ${AT_ONCE}`;
  return [found.text, found.params];
}

async function sweepRow(tx: Tx, table: TextTable, row: Row, sought: Sought, touched: Touched): Promise<void> {
  const changed = table.columns.flatMap((column): [string, string][] => {
    const text = row[column];
    if (typeof text !== 'string') return [];
    const next = clean(table.name, column, text, sought);
    return next === text ? [] : [[column, next]];
  });
  if (changed.length === 0) return;
  const next = { ...row, ...Object.fromEntries(changed) };
  touched.rows += 1;
  touched.add(table.name, idOf(table, next));
  if (isUnseen(table)) touched.addAbout('document', String(row[OF_DOCUMENT]));
  await write(tx, table, row, next, changed);
}

async function write(
  tx: Tx,
  { name, key }: TextTable,
  row: Row,
  next: Row,
  changed: readonly (readonly [string, string])[],
): Promise<void> {
  const at = (of: Row): Sql => all(key.map((part) => sql`${named(part)} = ${of[part]!}`));
  const isMoved = key.some((part) => row[part] !== next[part]);
  const there = sql`SELECT 1 FROM ${named(name)} WHERE ${at(next)}`;
  const isTaken = isMoved && (await tx.query(there.text, there.params)).length > 0;
  const set = changed.map(([column, text]) => sql`${named(column)} = ${text}`);
  const asked = isTaken
    ? sql`DELETE FROM ${named(name)} WHERE ${at(row)}`
    : sql`UPDATE ${named(name)} SET ${joined(set, ', ')} WHERE ${at(row)}`;
  await tx.run(asked.text, asked.params);
}

/** What was collected and read of a document. */
const isUnseen = ({ name, hasDocument }: TextTable): boolean =>
  hasDocument && !FED.some((table) => table.name === name);

/** As the change feed has it. */
function idOf({ name, key }: TextTable, row: Row): string {
  const parts = FED.find((one) => one.name === name)?.key ?? key.filter((part) => !VERSIONS.includes(part));
  return parts.map((part) => String(row[part])).join('/');
}
