import type { PoolConnection } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import type { PoolLimits } from '../config/config';
import { DatabaseUnavailable, Overloaded } from '../kernel/errors';
import { TooLong, inTime } from './deadline';

/** One connection, on loan: give it back by exactly one of `release` and `destroy`. */
export interface Lease {
  readonly runner: QueryRunner;
  readonly connection: PoolConnection;
  /** Back to the pool. */
  release(): void;
  /** Closed: its state is unknown, or an answer is still on its way. */
  destroy(): void;
}

/** The pool of a data source with what mysql2 lacks: an end to the waiting. */
export class MysqlPool {
  private lent = 0;

  constructor(
    private readonly source: DataSource,
    private readonly limits: PoolLimits,
  ) {}

  /** At the latest at an instant of `performance`.
   *  @throws {Overloaded} when all connections stay in use, {DatabaseUnavailable} when no new one comes about. */
  async lease(until = Infinity): Promise<Lease> {
    const runner = this.source.createQueryRunner();
    const connecting = runner.connect() as Promise<PoolConnection>;
    const connection = await inTime(
      connecting,
      Math.min(this.limits.acquireTimeoutMs, until - performance.now()),
    ).catch((error: unknown) => {
      connecting.then(() => runner.release()).catch(() => undefined);
      throw this.reason(error);
    });
    this.lent += 1;
    return { runner, connection, release: () => this.back(runner), destroy: () => this.back(runner, connection) };
  }

  /** mysql2 gives its "Queue limit reached." neither number nor code. */
  private reason(error: unknown): unknown {
    const full = error instanceof Error && error.message.startsWith('Queue limit reached');
    if (!full && !(error instanceof TooLong)) return error;
    if (full || this.lent >= this.limits.size)
      return new Overloaded('All connections to the database are in use', { cause: error });
    return new DatabaseUnavailable('The database does not take the connection', { cause: error });
  }

  private back(runner: QueryRunner, broken?: PoolConnection): void {
    this.lent -= 1;
    broken?.destroy();
    void runner.release();
  }
}
