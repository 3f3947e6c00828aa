import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { openMigrated } from '../../src/app/database';
import { loadConfig } from '../../src/config/config';
import type { Bare } from './bare';
import { bareMysql } from './bare-mysql';
import { bareSqlite } from './bare-sqlite';

/** A new database with empty tables. */
interface Empty {
  readonly url: string;
  drop(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  create(): Promise<Empty>;
  /** Writes the rows that an import left in the first database into the second. */
  bare(from: string, into: string): Promise<Bare>;
}

export const sqlite: Engine = {
  name: 'sqlite',
  create: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'handover-bench-'));
    return migrated({ url: `sqlite:${join(folder, 'bench.db')}`, drop: () => rm(folder, { recursive: true }) });
  },
  bare: (from, into) => bareSqlite(from.slice('sqlite:'.length), into.slice('sqlite:'.length)),
};

/** A schema of its own on a server, by the address of any of its schemas. */
export const mariadb = (server: string): Engine => ({
  name: 'mariadb',
  create: async () => {
    const name = `handover_bench_${randomBytes(6).toString('hex')}`;
    await onServer(server, `CREATE DATABASE \`${name}\``);
    const url = new URL(server);
    url.pathname = name;
    return migrated({ url: url.href, drop: () => onServer(server, `DROP DATABASE \`${name}\``) });
  },
  bare: bareMysql,
});

async function migrated(empty: Empty): Promise<Empty> {
  const db = await openMigrated(loadConfig({ DATABASE_URL: empty.url }));
  await db.close();
  return empty;
}

async function onServer(server: string, statement: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '';
  const connection = await mysql.createConnection({ uri: url.href.replace('mariadb:', 'mysql:') });
  await connection.query(statement);
  await connection.end();
}
