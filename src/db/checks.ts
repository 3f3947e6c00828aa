import { type QueryRunner, Table, type TableCheck, type TableColumnOptions } from 'typeorm';
import { collationOf } from './collation';
import type { TableOptions } from 'typeorm/schema-builder/options/TableOptions';

/** Makes a table the same on every engine: types by their common names, bytes compared, and the CHECKs that TypeORM leaves out on MySQL
 *  and MariaDB. A CHECK must also stand on the entity by the same name, else SQLite drops it again. Can be run again where it was cut off. */
export async function createTable(runner: QueryRunner, options: TableOptions): Promise<void> {
  const table = new Table({
    ...options,
    engine: engineOf(runner),
    columns: options.columns?.map((column) => typed(runner, column)),
  });
  await runner.createTable(table, true);
  if (isServer(runner)) for (const check of table.checks) await addCheck(runner, table.name, check);
}

export async function dropTable(runner: QueryRunner, name: string): Promise<void> {
  await runner.dropTable(name, true);
}

/** The collation too: TypeORM writes this word as it is, and the database may have been made with another one. */
function engineOf(runner: QueryRunner): string {
  const engine = runner.dataSource.options.type === 'mysql' ? 'mysql' : 'mariadb';
  return `InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=${collationOf(engine)}`;
}

/** SQLite calls an int an integer. */
function typed(runner: QueryRunner, column: TableColumnOptions): TableColumnOptions {
  return { ...column, type: runner.dataSource.driver.normalizeType({ type: column.type as 'int' }) };
}

async function addCheck(runner: QueryRunner, table: string, check: TableCheck): Promise<void> {
  if (check.name === undefined || check.expression === undefined)
    throw new Error(`A CHECK of ${table} has no name or no expression`);
  if (await hasCheck(runner, table, check.name)) return;
  await runner.query(`ALTER TABLE \`${table}\` ADD CONSTRAINT \`${check.name}\` CHECK (${check.expression})`);
}

async function hasCheck(runner: QueryRunner, table: string, name: string): Promise<boolean> {
  const sql = `SELECT 1 FROM information_schema.table_constraints
    WHERE constraint_schema = DATABASE() AND table_name = ? AND constraint_name = ? AND constraint_type = 'CHECK'`;
  return (await runner.query(sql, [table, name], true)).records.length > 0;
}

function isServer(runner: QueryRunner): boolean {
  return runner.dataSource.options.type !== 'better-sqlite3';
}
