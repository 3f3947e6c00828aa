import { DataSource, type MigrationInterface } from 'typeorm';
import type { Config } from '../config/config';
import type { ServerAddress } from '../config/database-url';
import type { MysqlDataSourceOptions } from 'typeorm/driver/mysql/MysqlDataSourceOptions';
import { GuardedLibsql } from './libsql-driver';
import { pooledMysql, sessionStart } from './mysql-session';

export interface Schema {
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

export type DatabaseSettings = Pick<Config, 'database' | 'pool'>;

/** How long libsql stands still, and the whole process with it, when another process is writing; after that we wait without blocking. */
const busyMs = 20;

/** The one that writes; on MySQL and MariaDB its pool is read over as well. */
export function writerSource({ database, pool }: DatabaseSettings, schema: Schema): DataSource {
  if (database.kind === 'sqlite') return sqliteSource(database.path, schema);
  return new DataSource({ ...serverOptions(database, pool), ...classes(schema) });
}

/** For migrations by hand: no statement is too slow for it. */
export function commandLineSource({ database, pool }: DatabaseSettings, schema: Schema): DataSource {
  return writerSource({ database, pool: { ...pool, statementTimeoutMs: 0 } }, schema);
}

interface RawDatabase {
  exec(sql: string): void;
  close(): void;
}

/** Nobody but us could close a file that was opened, but not prepared. */
function sqliteSource(path: string, schema: Schema): DataSource {
  const prepareDatabase = (database: RawDatabase): void => {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      database.exec('PRAGMA synchronous = FULL');
      // What is erased for privacy is written over.
      database.exec('PRAGMA secure_delete = ON');
    } catch (error) {
      database.close();
      throw error;
    }
  };
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: GuardedLibsql,
    database: path,
    timeout: busyMs,
    prepareDatabase,
    ...classes(schema),
  });
  source.driver.supportedDataTypes.push('longtext');
  return source;
}

function serverOptions(address: ServerAddress, pool: Config['pool']): MysqlDataSourceOptions {
  return {
    type: address.kind,
    driver: pooledMysql(sessionStart(address.kind, pool)),
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.name,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: pool.size,
    connectTimeout: pool.statementTimeoutMs,
    extra: { queueLimit: pool.queueLimit, decimalNumbers: true },
  };
}

function classes({ entities, migrations }: Schema): {
  entities: (new () => object)[];
  migrations: (new () => MigrationInterface)[];
} {
  return { entities: [...entities], migrations: [...migrations] };
}
