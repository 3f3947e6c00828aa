import mysql from 'mysql2';
import type { PoolLimits } from '../config/config';
import { collationOf } from './collation';

/** MariaDB 10.11.19 falls over (signal 11 in `Item_cache_wrapper::is_null`) on some subqueries within subqueries whose answers it keeps in a cache;
 *  and where it joins them by itself, what takes 0.03 s one after the other ran into our limit of 3 s. */
const SOUND_SUBQUERIES = "optimizer_switch = 'exists_to_in=off,subquery_cache=off,semijoin=off'";

/** What every connection is told first. `sql_mode` is set because values are escaped by the rules of this one. */
export function sessionStart(engine: 'mariadb' | 'mysql', limits: PoolLimits): string {
  const variables = [
    "time_zone = '+00:00'",
    "sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    `collation_connection = '${collationOf(engine)}'`,
    'group_concat_max_len = 16777216',
    `innodb_lock_wait_timeout = ${Math.ceil(limits.writeWaitMs / 1000)}`,
    readLimit(engine, serverLimitMs(limits)),
    ...(engine === 'mariadb' ? [SOUND_SUBQUERIES] : []),
  ];
  return `SET SESSION ${variables.join(', ')}`;
}

/** A write may take as long as it needs. */
export function beforeWriting(engine: 'mariadb' | 'mysql'): string {
  return `SET SESSION ${readLimit(engine, 0)}`;
}

export function afterWriting(engine: 'mariadb' | 'mysql', limits: PoolLimits): string {
  return `SET SESSION ${readLimit(engine, serverLimitMs(limits))}, foreign_key_checks = 1`;
}

/** mysql2 whose pools prepare each new connection before it is first used. One that is lost while nobody uses it is no failure. */
export function pooledMysql(start: string): typeof mysql {
  const createPool = (options: mysql.PoolOptions): mysql.Pool => {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      connection.on('error', () => undefined);
      connection.query(start, (error) => error && connection.destroy());
    });
    return pool;
  };
  return { ...mysql, createPool } as typeof mysql;
}

/** The server stops a slow statement itself, a little before the client gives up on a server that stands still. */
function serverLimitMs({ statementTimeoutMs: ms }: PoolLimits): number {
  return Math.max(ms - 100, Math.ceil(ms / 2));
}

function readLimit(engine: 'mariadb' | 'mysql', ms: number): string {
  return engine === 'mariadb' ? `max_statement_time = ${ms / 1000}` : `max_execution_time = ${ms}`;
}
