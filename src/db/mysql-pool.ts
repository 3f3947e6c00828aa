import type { Pool, PoolConnection } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';
import type { PoolLimits } from '../config/config';
import { DatabaseUnavailable, type HandoverError, Overloaded } from '../kernel/errors';
import type { Connections } from './connections';
import type { Load, Scalar } from './contract';
import { inTime, TooLong } from './deadline';
import { isConnectionLoss } from './engine-errors';
import type { MysqlKiller } from './mysql-killer';
import { Places } from './places';
import { Watch } from './watch';

/** One connection for a transaction, on loan: give it back by exactly one of `release` and `destroy`. */
export interface Lease {
  readonly runner: QueryRunner;
  /** Back to the pool. */
  release(): void;
  /** Closed: its state is unknown, or an answer is still on its way. */
  destroy(): void;
}

/** The pool of a data source with what mysql2 lacks: an end to the waiting, and a way out of its line. */
export class MysqlPool implements Connections<PoolConnection> {
  readonly watch = new Watch();
  readonly places: Places;
  private readonly connections: Pool;
  private connecting = 0;

  constructor(
    private readonly source: DataSource,
    private readonly killer: MysqlKiller,
    readonly limits: PoolLimits,
  ) {
    this.places = new Places(limits.size, limits.queueLimit);
    this.connections = (source.driver as MysqlDriver).pool as Pool;
  }

  get load(): Load {
    return { used: this.places.used, waiting: this.places.waiting, size: this.places.size };
  }

  connect(done: (error: Error | null, connection: PoolConnection) => void): void {
    this.connecting += 1;
    this.connections.getConnection((error, connection) => {
      this.connecting -= 1;
      if (error) this.places.leave();
      done(error, connection);
    });
  }

  ask(
    connection: PoolConnection,
    sql: string,
    params: Scalar[],
    done: (error: Error | null, rows: unknown) => void,
  ): void {
    connection.query(sql, params, done);
  }

  back(connection: PoolConnection, error: Error | null): void {
    if (error && isConnectionLoss(error)) connection.destroy();
    else connection.release();
    this.places.leave();
  }

  /** A server does not notice that nobody listens. */
  abandon(connection: PoolConnection, sql: string): void {
    connection.destroy();
    this.places.leave();
    this.killer.kill(connection.threadId, sql);
  }

  /** @throws {Overloaded} when all connections stay in use, {DatabaseUnavailable} when no new one comes about. */
  async lease(): Promise<Lease> {
    await this.place();
    const runner = this.source.createQueryRunner();
    const connection = await this.connected(runner);
    const release = (): void => {
      void runner.release();
      this.places.leave();
    };
    const destroy = (): void => {
      connection.destroy();
      release();
    };
    return { runner, release, destroy };
  }

  noConnection(): HandoverError {
    return this.connecting > 0
      ? new DatabaseUnavailable('The database does not take the connection')
      : new Overloaded('All connections to the database are in use');
  }

  private place(): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.watch.remove(guest);
        this.places.forget(guest);
        settle();
      };
      const late = (): void => end(() => reject(this.noConnection()));
      const admitted = (): void => end(resolve);
      const guest = { until: performance.now() + this.limits.acquireTimeoutMs, admitted, late };
      this.watch.add(guest);
      if (!this.places.enter(guest)) late();
    });
  }

  private async connected(runner: QueryRunner): Promise<PoolConnection> {
    this.connecting += 1;
    const connecting = (runner.connect() as Promise<PoolConnection>).finally(() => (this.connecting -= 1));
    try {
      return await inTime(connecting, this.limits.acquireTimeoutMs);
    } catch (error) {
      const reason = error instanceof TooLong ? this.noConnection() : error;
      void connecting
        .then(() => runner.release())
        .catch(() => undefined)
        .finally(() => this.places.leave());
      throw reason;
    }
  }
}
