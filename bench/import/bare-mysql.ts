import mysql, { type Connection as Streaming } from 'mysql2';
import type { Connection } from 'mysql2/promise';
import { type Bare, insertOf, ROWS, Stopwatch } from './bare';

/** Copies what an import left in one schema into the empty tables of another, in one transaction; nothing is checked against other rows. */
export async function bareMysql(from: string, into: string): Promise<Bare> {
  const [source, target] = [connect(from), connect(into).promise()];
  const watch = new Stopwatch();
  let rows = 0;
  await target.query('SET SESSION foreign_key_checks = 0');
  const tables = await emptyTables(target);
  await watch.time(() => target.beginTransaction());
  for (const table of tables) rows += await copy(source, target, table, watch);
  await watch.time(() => target.commit());
  await source.promise().end();
  await target.end();
  return watch.told(rows);
}

const connect = (url: string): Streaming =>
  mysql.createConnection({ uri: url.replace('mariadb:', 'mysql:'), charset: 'utf8mb4_bin', rowsAsArray: true });

/** Tables that the product fills. */
async function emptyTables(target: Connection): Promise<string[]> {
  const [all] = await target.query('SHOW TABLES');
  const names = (all as [string][]).map(([name]) => name);
  const empty = await Promise.all(
    names.map(async (name) => ((await target.query(`SELECT 1 FROM \`${name}\` LIMIT 1`))[0] as unknown[]).length === 0),
  );
  return names.filter((_, index) => empty[index]);
}

async function copy(source: Streaming, target: Connection, table: string, watch: Stopwatch): Promise<number> {
  const [, fields] = await source.promise().query(`SELECT * FROM \`${table}\` LIMIT 0`);
  const columns = fields.map(({ name }) => name);
  let rows = 0;
  let values: unknown[] = [];
  const write = (): Promise<unknown> =>
    watch.time(() => target.query(insertOf(table, columns, values.length / columns.length), values));
  for await (const row of source.query(`SELECT * FROM \`${table}\``).stream() as AsyncIterable<unknown[]>) {
    values.push(...row);
    rows += 1;
    if (rows % ROWS > 0) continue;
    await write();
    values = [];
  }
  if (values.length > 0) await write();
  return rows;
}
