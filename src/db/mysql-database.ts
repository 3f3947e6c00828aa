import type { DataSource } from 'typeorm';
import type { PoolLimits } from '../config/config';
import type { Database, Scalar, Tx } from './contract';
import { inTime } from './deadline';
import { isConnectionLoss, isRetryable, isTimeout } from './engine-errors';
import { Gate } from './gate';
import { type Lease, MysqlPool } from './mysql-pool';
import { afterWriting, beforeWriting } from './mysql-session';
import { retried } from './retry';
import { RunnerTx, within } from './runner-tx';
import { translating } from './translate';
import { storable } from './values';

const mostTries = 5;

/** A MySQL or MariaDB server, or a group of them behind one address. */
export class MysqlDatabase implements Database {
  statements = 0;
  private readonly pool: MysqlPool;
  /** Writers wait for each other's rows: half of the connections stay free for reads. */
  private readonly writers: Gate;

  constructor(
    readonly writer: DataSource,
    readonly engine: 'mariadb' | 'mysql',
    private readonly limits: PoolLimits,
  ) {
    this.pool = new MysqlPool(writer, limits);
    this.writers = new Gate({
      places: Math.floor(limits.size / 2),
      queueLimit: limits.queueLimit,
      waitMs: limits.writeWaitMs,
    });
  }

  async query<T>(sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    this.statements += 1;
    return this.read<T>(sql, storable(params));
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attempt = (): Promise<T> => this.attempt(work);
    const again = (error: unknown, tries: number): boolean => isRetryable(error) && tries < mostTries;
    return this.writers.enter(() => translating(() => retried(attempt, again)));
  }

  async ping(): Promise<void> {
    await this.read('SELECT 1', []);
  }

  async close(): Promise<void> {
    await this.writers.idle();
    await this.writer.destroy();
  }

  /** A connection may have died since it was last used: the second one is new. However often, the wait has one end. */
  private read<T>(sql: string, params: Scalar[]): Promise<T[]> {
    const until = performance.now() + this.limits.statementTimeoutMs;
    const attempt = (): Promise<T[]> => this.ask<T>(sql, params, until);
    return translating(() => retried(attempt, (error, tries) => isConnectionLoss(error) && tries < 2));
  }

  private async ask<T>(sql: string, params: Scalar[], until: number): Promise<T[]> {
    const lease = await this.pool.lease(until);
    try {
      const [rows] = await inTime(lease.connection.promise().query(sql, params), until - performance.now());
      lease.release();
      return rows as T[];
    } catch (error) {
      if (isTimeout(error) || isConnectionLoss(error)) lease.destroy();
      else lease.release();
      throw error;
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const lease = await this.pool.lease();
    let usable = true;
    try {
      await lease.runner.query(beforeWriting(this.engine));
      return await within(new RunnerTx(this.engine, lease.runner), lease.runner, work, () => (usable = false));
    } finally {
      await this.giveBack(lease, usable);
    }
  }

  /** Whatever the transaction set for itself ends with it. */
  private async giveBack(lease: Lease, usable: boolean): Promise<void> {
    try {
      if (!usable) throw new Error('not usable');
      await lease.runner.query(afterWriting(this.engine, this.limits));
      lease.release();
    } catch {
      lease.destroy();
    }
  }
}
