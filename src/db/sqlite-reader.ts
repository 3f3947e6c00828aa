import Libsql from 'libsql/promise';
import type { Scalar } from './contract';
import { bindable } from './libsql-driver';

interface Prepared {
  all(parameters: unknown[]): Promise<unknown[]>;
}

/** How long libsql waits for another process, in a thread of its own. */
const BUSY_MS = 1000;
const MOST_PREPARED = 100;

/** One connection to the file, which cannot write. Its statements run in threads of libsql, one at a time. */
export class SqliteReader {
  private readonly database: Libsql;
  private readonly prepared = new Map<string, Prepared>();
  private readonly ready: Promise<void>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.database = new Libsql(path, { timeout: BUSY_MS });
    this.ready = this.database.exec('PRAGMA query_only = ON') as Promise<void>;
    this.ready.catch(() => undefined);
  }

  /** True when a new connection should take its place: a statement that is forgotten waits for the one that runs when it is cleared away. */
  get isFull(): boolean {
    return this.prepared.size >= MOST_PREPARED;
  }

  all(sql: string, params: readonly Scalar[]): Promise<unknown[]> {
    const rows = this.rows(sql, params);
    this.last = rows;
    return rows;
  }

  /** Asks for the end of what runs; it may not have begun yet, so ask until it `ended`. */
  interrupt(): void {
    this.database.interrupt();
  }

  async ended(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  close(): void {
    this.database.close();
  }

  private async rows(sql: string, params: readonly Scalar[]): Promise<unknown[]> {
    const statement = this.prepared.get(sql) ?? (await this.prepare(sql));
    return statement.all(params.map(bindable));
  }

  private async prepare(sql: string): Promise<Prepared> {
    await this.ready;
    const statement = (await this.database.prepare(atOnce(sql))) as Prepared;
    this.prepared.set(sql, statement);
    return statement;
  }
}

/** libsql steps to the first row in its own thread, but to the others in ours: the first is made to come when all are there. */
function atOnce(sql: string): string {
  return /^\s*(SELECT|WITH)\b/i.test(sql) ? `WITH all_rows AS MATERIALIZED (${sql}) SELECT * FROM all_rows` : sql;
}
