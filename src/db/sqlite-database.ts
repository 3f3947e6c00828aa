import type { DataSource, QueryRunner } from 'typeorm';
import type { AbstractSqliteDriver } from 'typeorm/driver/sqlite-abstract/AbstractSqliteDriver';
import type { PoolLimits } from '../config/config';
import type { Database, Load, Scalar, Tx } from './contract';
import type { Deadline } from './deadline';
import { isRetryable } from './engine-errors';
import { Gate } from './gate';
import { retried } from './retry';
import { RunnerTx, within } from './runner-tx';
import type { SqliteReaders } from './sqlite-readers';
import { read } from './statement';
import { translating } from './translate';

/** One file, which several processes may share: one writer at a time, and readers that never wait for it. */
export class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  statements = 0;
  commits = 0;
  private readonly writers: Gate;

  constructor(
    readonly writer: DataSource,
    private readonly readers: SqliteReaders,
    private readonly limits: PoolLimits,
  ) {
    this.writers = new Gate({ places: 1, queueLimit: limits.queueLimit, waitMs: limits.writeWaitMs });
  }

  get load(): Load {
    return this.readers.load;
  }

  query<T>(sql: string, params: readonly Scalar[] = [], deadline?: Deadline): Promise<T[]> {
    this.statements += 1;
    return read(this.readers, sql, params, deadline);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.writers.enter(() => this.patiently(() => this.attempt(work))).finally(() => (this.commits += 1));
  }

  async ping(): Promise<void> {
    await read(this.readers, 'SELECT 1', []);
  }

  emptyLog(): Promise<boolean> {
    return this.writers.enter(async () => {
      const [done] = await this.writer.query<{ busy: number }[]>('PRAGMA wal_checkpoint(TRUNCATE)');
      return Number(done?.busy) === 0;
    });
  }

  async close(): Promise<void> {
    await this.writers.idle();
    await this.readers.close();
    await this.writer.destroy();
  }

  /** Another process that writes is waited for without blocking this one. */
  private patiently<T>(work: () => Promise<T>): Promise<T> {
    const until = performance.now() + this.limits.writeWaitMs;
    return translating(() => retried(work, (error) => isRetryable(error) && performance.now() < until));
  }

  private attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    return within(new RunnerTx('sqlite', runner), runner, work, () => this.forget(runner));
  }

  /** SQLite rolls back by itself when the disk is full; TypeORM's one runner would believe for ever that it is in a transaction. */
  private forget(runner: QueryRunner): void {
    const driver = this.writer.driver as AbstractSqliteDriver;
    if (driver.queryRunner === runner) driver.queryRunner = undefined;
  }
}
