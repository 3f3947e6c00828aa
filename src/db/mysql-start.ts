import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type Connection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import type { PoolLimits } from '../config/config';
import type { ServerAddress } from '../config/database-url';
import { DatabaseRefused, DatabaseUnavailable } from '../kernel/errors';
import { collationOf } from './collation';
import { isUnavailable } from './engine-errors';

const least = { mariadb: [10, 6], mysql: [8, 0] } as const;

/** Waits for the server, sees that it is the right one, makes the database if need be, and fills the pool's first place. */
export async function connected(
  source: DataSource,
  address: ServerAddress,
  limits: PoolLimits,
  signal?: AbortSignal,
): Promise<DataSource> {
  const until = performance.now() + limits.connectTimeoutMs;
  for (let pauseMs = 100; ; pauseMs = Math.min(2 * pauseMs, 2000)) {
    try {
      await prepareServer(address, limits);
      return await source.initialize();
    } catch (error) {
      if (!isUnavailable(error)) throw refused(address, error);
      if (performance.now() + pauseMs > until)
        throw new DatabaseUnavailable(`No database answers at ${place(address)}`, { cause: error });
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

async function prepareServer(address: ServerAddress, limits: PoolLimits): Promise<void> {
  const { host, port, user, password } = address;
  const connection = await mysql.createConnection({
    host,
    port,
    user,
    password,
    connectTimeout: limits.statementTimeoutMs,
  });
  try {
    await requireServer(connection, address);
    await requireDatabase(connection, address);
  } finally {
    connection.destroy();
  }
}

async function requireServer(connection: Connection, address: ServerAddress): Promise<void> {
  const version = await only<string>(connection, 'SELECT VERSION() AS found');
  const kind = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  if (kind !== address.kind) {
    throw new DatabaseRefused(
      `${place(address)} is ${version}: write ${kind}:// instead of ${address.kind}:// in DATABASE_URL`,
    );
  }
  const [major, minor] = version.split('.').map(Number) as [number, number];
  const [leastMajor, leastMinor] = least[kind];
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new DatabaseRefused(`${place(address)} is ${version}: ${leastMajor}.${leastMinor} or later is needed`);
}

/** Bytes are compared, so that both kinds of server and SQLite order and find alike. */
async function requireDatabase(connection: Connection, { name, kind }: ServerAddress): Promise<void> {
  const there = await only<number>(
    connection,
    'SELECT COUNT(*) AS found FROM information_schema.schemata WHERE schema_name = ?',
    [name],
  );
  if (Number(there) === 0)
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE ${collationOf(kind)}`,
    );
}

async function only<T>(connection: Connection, sql: string, params: string[] = []): Promise<T> {
  const [rows] = await connection.query(sql, params);
  return (rows as [{ found: T }])[0].found;
}

function refused(address: ServerAddress, error: unknown): Error {
  if (error instanceof DatabaseRefused) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseRefused(`${place(address)} refuses: ${reason}`, { cause: error });
}

function place({ host, port, name }: ServerAddress): string {
  return `${host}:${port}/${name}`;
}
