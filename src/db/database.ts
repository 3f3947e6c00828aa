import type { Database } from './contract';
import { type DatabaseSettings, type Schema, writerSource } from './data-source';
import { MysqlDatabase } from './mysql-database';
import { connected } from './mysql-start';
import { SqliteDatabase } from './sqlite-database';
import { SqliteReaders } from './sqlite-readers';
import { opened, prepareFile } from './sqlite-start';

export type { Database, Engine, Scalar, Tx } from './contract';

/** Until `signal` tells to wait no longer.
 *  @throws {InvalidConfiguration | DatabaseRefused} at once when waiting would not help,
 *  {DatabaseUnavailable | Overloaded} after the time limit for connecting */
export async function openDatabase(
  settings: DatabaseSettings,
  schema: Schema,
  signal?: AbortSignal,
): Promise<Database> {
  const { database, pool } = settings;
  const writer = writerSource(settings, schema);
  if (database.kind !== 'sqlite')
    return new MysqlDatabase(await connected(writer, database, pool, signal), database, pool);
  await prepareFile(database.path);
  await opened(writer, database.path, pool.connectTimeoutMs, signal);
  return new SqliteDatabase(writer, new SqliteReaders(database.path, pool), pool);
}
