import type { DataSource } from 'typeorm';
import type { PoolLimits } from '../config/config';
import type { ServerAddress } from '../config/database-url';
import type { Database, Load, Scalar, Tx } from './contract';
import type { Deadline } from './deadline';
import { isRetryable } from './engine-errors';
import { Gate } from './gate';
import { MysqlKiller } from './mysql-killer';
import { type Lease, MysqlPool } from './mysql-pool';
import { afterWriting, beforeWriting } from './mysql-session';
import { retried } from './retry';
import { RunnerTx, within } from './runner-tx';
import { read } from './statement';
import { translating } from './translate';

const mostTries = 5;

/** A MySQL or MariaDB server, or a group of them behind one address. */
export class MysqlDatabase implements Database {
  statements = 0;
  commits = 0;
  readonly engine: 'mariadb' | 'mysql';
  private readonly pool: MysqlPool;
  /** Writers wait for each other's rows: half of the connections stay free for reads. */
  private readonly writers: Gate;

  constructor(
    readonly writer: DataSource,
    address: ServerAddress,
    private readonly limits: PoolLimits,
  ) {
    this.engine = address.kind;
    this.pool = new MysqlPool(writer, new MysqlKiller(address), limits);
    this.writers = new Gate({
      places: Math.floor(limits.size / 2),
      queueLimit: limits.queueLimit,
      waitMs: limits.writeWaitMs,
    });
  }

  get load(): Load {
    return this.pool.load;
  }

  query<T>(sql: string, params: readonly Scalar[] = [], deadline?: Deadline): Promise<T[]> {
    this.statements += 1;
    return read(this.pool, sql, params, deadline);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attempt = (): Promise<T> => this.attempt(work);
    const again = (error: unknown, tries: number): boolean => isRetryable(error) && tries < mostTries;
    return this.writers.enter(() => translating(() => retried(attempt, again))).finally(() => (this.commits += 1));
  }

  async ping(): Promise<void> {
    await read(this.pool, 'SELECT 1', []);
  }

  emptyLog(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async close(): Promise<void> {
    await this.writers.idle();
    await this.writer.destroy();
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
