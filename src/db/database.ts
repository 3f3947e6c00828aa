import type { Database } from './contract';
import { type DatabaseSettings, type Schema, readerSource, writerSource } from './data-source';
import { MysqlDatabase } from './mysql-database';
import { connected } from './mysql-start';
import { SqliteDatabase } from './sqlite-database';

export type { Database, Engine, Scalar, Tx } from './contract';

/** @throws {DatabaseRefused} at once when waiting would not help, {DatabaseUnavailable} after the time limit for connecting. */
export async function openDatabase(settings: DatabaseSettings, schema: Schema): Promise<Database> {
  const { database, pool } = settings;
  const writer = writerSource(settings, schema);
  if (database.kind !== 'sqlite')
    return new MysqlDatabase(await connected(writer, database, pool), database.kind, pool);
  await writer.initialize();
  return new SqliteDatabase(writer, await readerSource(database.path).initialize(), pool);
}
