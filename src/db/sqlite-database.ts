import type { DataSource, QueryRunner } from 'typeorm';
import type { AbstractSqliteDriver } from 'typeorm/driver/sqlite-abstract/AbstractSqliteDriver';
import type { PoolLimits } from '../config/config';
import type { Database, Scalar, Tx } from './contract';
import { isRetryable } from './engine-errors';
import { Gate } from './gate';
import { retried } from './retry';
import { RunnerTx, within } from './runner-tx';
import { translating } from './translate';
import { storable } from './values';

/** One file, which several processes may share: one writer at a time, and readers that never wait for it. */
export class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  statements = 0;
  private readonly writers: Gate;

  constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly limits: PoolLimits,
  ) {
    this.writers = new Gate({ places: 1, queueLimit: limits.queueLimit, waitMs: limits.writeWaitMs });
  }

  query<T>(sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    this.statements += 1;
    return this.read<T>(sql, params);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.writers.enter(() => this.patiently(() => this.attempt(work)));
  }

  async ping(): Promise<void> {
    await this.read('SELECT 1', []);
  }

  async close(): Promise<void> {
    await this.writers.idle();
    await this.reader.destroy();
    await this.writer.destroy();
  }

  private async read<T>(sql: string, params: readonly Scalar[]): Promise<T[]> {
    return this.patiently(() => this.reader.query<T[]>(sql, storable(params)));
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
