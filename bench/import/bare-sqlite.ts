import Libsql from 'libsql';
import { type Bare, insertOf, ROWS, Stopwatch } from './bare';

/** Copies what an import left in one file into the empty tables of another, in one transaction, with the settings of the product. */
export async function bareSqlite(from: string, into: string): Promise<Bare> {
  const [source, target] = [new Libsql(from), new Libsql(into)];
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
    target.exec(`PRAGMA ${pragma}`);
  const watch = new Stopwatch();
  let rows = 0;
  await watch.time(() => target.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON'));
  for (const table of emptyTables(target)) rows += await copy(source, target, table, watch);
  await watch.time(() => target.exec('COMMIT'));
  source.close();
  target.close();
  return watch.told(rows);
}

/** Tables that the product fills; the full-text index fills itself. */
function emptyTables(database: Libsql.Database): string[] {
  const all = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_words%'",
    )
    .all() as { name: string }[];
  return all.map(({ name }) => name).filter((name) => !database.prepare(`SELECT 1 FROM \`${name}\` LIMIT 1`).get());
}

async function copy(
  source: Libsql.Database,
  target: Libsql.Database,
  table: string,
  watch: Stopwatch,
): Promise<number> {
  const all = source.prepare(`SELECT * FROM \`${table}\``);
  const columns = all.columns().map(({ name }) => name);
  let rows = 0;
  let values: unknown[] = [];
  const write = (): Promise<unknown> =>
    watch.time(() => target.prepare(insertOf(table, columns, values.length / columns.length)).run(values));
  for (const row of all.raw().iterate() as Iterable<unknown[]>) {
    values.push(...row.map(bindable));
    rows += 1;
    if (rows % ROWS > 0) continue;
    await write();
    values = [];
  }
  if (values.length > 0) await write();
  return rows;
}

/** libsql binds every number as a float, and 5 would land in a text column as "5.0". */
const bindable = (value: unknown): unknown => (Number.isSafeInteger(value) ? BigInt(value as number) : value);
