import type { DataSource, EntityManager } from 'typeorm';
import type { Deadline } from './deadline';

/** What the rest of the product sees of a database, whatever its engine. */

export type Engine = 'sqlite' | 'mariadb' | 'mysql';
export type Scalar = string | number | null;

/** One transaction. The statements of its `manager` belong to it as well, but do not wait for what was begun. */
export interface Tx {
  readonly engine: Engine;
  readonly manager: EntityManager;
  query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]>;
  /** How many rows the statement met; a row set to the value it has counts too. */
  run(sql: string, params?: readonly Scalar[]): Promise<number>;
  /** Goes on before the statement has ended: what is asked next waits for it. Where it fails, that fails, and the commit. */
  begin(sql: string, params?: readonly Scalar[]): Promise<void>;
}

/** How busy the connections are. */
export interface Load {
  readonly used: number;
  /** How many wait for one. */
  readonly waiting: number;
  readonly size: number;
}

/** What reading needs. */
export interface Readable {
  readonly engine: Engine;
  query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]>;
  /** Before something that takes time begins.
   *  @throws {DeadlineExceeded | ClientGone} when it is too late for that */
  check?(): void;
  /** Waits for what goes on whether somebody waits or not, as long as there is time.
   *  @throws {DeadlineExceeded | ClientGone} */
  wait?<T>(answer: Promise<T>): Promise<T>;
}

export interface Database extends Readable {
  /** For migrations and metadata; ask it nothing outside a transaction, on SQLite it shows what is not yet committed. */
  readonly writer: DataSource;
  /** How many statements `query` was asked so far. */
  readonly statements: number;
  /** How many transactions of this process came to their end so far, well or not. */
  readonly commits: number;
  readonly load: Load;
  /** Reads what is committed. SQL names columns in back-quotes and values by `?`. Past the deadline, or a limit of its own, the statement is
   *  ended in the database too.
   *  @throws {DeadlineExceeded | ClientGone | DatabaseUnavailable | Overloaded} */
  query<T>(sql: string, params?: readonly Scalar[], deadline?: Deadline): Promise<T[]>;
  /** All or nothing. `work` is run again from its beginning when the database asks for it, so it must change nothing else.
   *  Not to be called from within another transaction.
   *  @throws {CommitUnknown | DatabaseUnavailable | Overloaded} */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** Embedded: brings what was written into the file and empties the log beside it. False where others still read what was before. A server
   *  does so by itself. */
  emptyLog(): Promise<boolean>;
  /** Waits for the transactions on their way. */
  close(): Promise<void>;
}
