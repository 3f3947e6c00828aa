import type { DataSource, EntityManager } from 'typeorm';

/** What the rest of the product sees of a database, whatever its engine. */

export type Engine = 'sqlite' | 'mariadb' | 'mysql';
export type Scalar = string | number | null;

/** One transaction. The statements of its `manager` belong to it as well. */
export interface Tx {
  readonly engine: Engine;
  readonly manager: EntityManager;
  query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]>;
  /** How many rows the statement met; a row set to the value it has counts too. */
  run(sql: string, params?: readonly Scalar[]): Promise<number>;
}

export interface Database {
  readonly engine: Engine;
  /** For migrations and metadata; ask it nothing outside a transaction, on SQLite it shows what is not yet committed. */
  readonly writer: DataSource;
  /** How many statements `query` was asked so far. */
  readonly statements: number;
  /** Reads what is committed. SQL names columns in back-quotes and values by `?`.
   *  @throws {DeadlineExceeded | DatabaseUnavailable | Overloaded} */
  query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]>;
  /** All or nothing. `work` is run again from its beginning when the database asks for it, so it must change nothing else.
   *  Not to be called from within another transaction.
   *  @throws {CommitUnknown | DatabaseUnavailable | Overloaded} */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** Waits for the transactions on their way. */
  close(): Promise<void>;
}
