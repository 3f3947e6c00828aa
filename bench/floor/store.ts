import Libsql from 'libsql';
import mysql from 'mysql2';
import type { DatabaseAddress, ServerAddress } from '../../src/config/database-url';

export type Value = string | number | null;
export type Row = readonly Value[];

/** The bare driver of an engine: rows as lists of values, in the order of the columns asked for. */
export interface Store {
  readonly engine: 'mariadb' | 'mysql' | 'sqlite';
  rows<T extends Row = Row>(sql: string, params?: readonly (string | number)[]): Promise<T[]>;
  close(): Promise<void>;
}

export const openStore = (address: DatabaseAddress): Store =>
  address.kind === 'sqlite' ? embedded(address.path) : server(address);

/** A pool of mysql2 as large as that of the product, by the text protocol. */
function server({ kind, host, port, user, password, name }: ServerAddress): Store {
  const options = { host, port, user, password, database: name, charset: 'utf8mb4_bin', connectionLimit: 10 };
  const pool = mysql.createPool({ ...options, rowsAsArray: true, decimalNumbers: true });
  return {
    engine: kind,
    rows: (sql, params) =>
      new Promise((resolve, reject) => {
        pool.query(sql, params as string[], (error, found) => (error ? reject(error) : resolve(found as never)));
      }),
    close: () => pool.promise().end(),
  };
}

/** One file, read through statements that are prepared once. */
function embedded(path: string): Store {
  const database = new Libsql(path);
  database.exec('PRAGMA query_only = ON');
  const prepared = new Map<string, Libsql.Statement>();
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql).raw(true);
    prepared.set(sql, known);
    return known;
  };
  return {
    engine: 'sqlite',
    rows: (sql, params = []) => Promise.resolve(statement(sql).all(params.map(bindable)) as never),
    close: () => Promise.resolve(void database.close()),
  };
}

/** libsql binds numbers as floats. */
const bindable = (value: string | number): string | bigint => (typeof value === 'number' ? BigInt(value) : value);
