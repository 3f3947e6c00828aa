import type { QueryResult } from 'typeorm/query-runner/QueryResult';
import type { EntityManager, QueryRunner } from 'typeorm';
import { CommitUnknown } from '../kernel/errors';
import type { Engine, Scalar, Tx } from './contract';
import { isConnectionLoss, isRetryable } from './engine-errors';
import { storable } from './values';

/** Statements begun that may wait for each other: a server has always one to do, and memory has an end. */
const MOST_BEGUN = 4;

export class RunnerTx implements Tx {
  /** Set once the engine has rolled back on its own, or a statement failed that nobody waited for: MySQL would commit each later statement by itself. */
  private ended: unknown = null;
  /** Statements go to the engine one after the other, each when it is known how the one before ended. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly begun = new Set<Promise<unknown>>();

  constructor(
    readonly engine: Engine,
    private readonly runner: QueryRunner,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<T>(sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    return (await this.inTurn(() => this.ask(sql, params))).records as T[];
  }

  async run(sql: string, params: readonly Scalar[] = []): Promise<number> {
    return (await this.inTurn(() => this.ask(sql, params))).affected ?? 0;
  }

  async begin(sql: string, params: readonly Scalar[] = []): Promise<void> {
    const [oldest] = this.begun;
    if (this.begun.size >= MOST_BEGUN) await oldest;
    this.stillOpen();
    const asked = this.inTurn(() => this.ask(sql, params).catch((error: unknown) => (this.ended ??= error)));
    this.begun.add(asked);
    void asked.then(() => this.begun.delete(asked));
  }

  /** Waits for what was begun.
   *  @throws what ended the transaction, also when `work` caught it. */
  async settled(): Promise<void> {
    await this.last;
    this.stillOpen();
  }

  /** Nothing that waits for its turn is asked any more. */
  async stop(error: unknown): Promise<void> {
    this.ended ??= error;
    await this.last;
  }

  private stillOpen(): void {
    if (this.ended !== null) throw this.ended as Error;
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.last.then(ask);
    this.last = asked.catch(() => undefined);
    return asked;
  }

  private async ask(sql: string, params: readonly Scalar[]): Promise<QueryResult<unknown>> {
    this.stillOpen();
    try {
      return await this.runner.query(sql, storable(params), true);
    } catch (error) {
      if (isRetryable(error)) this.ended = error;
      throw error;
    }
  }
}

/** Starts, works, commits; or rolls back. What cannot be rolled back is told to `broken`. */
export async function within<T>(
  tx: RunnerTx,
  runner: QueryRunner,
  work: (tx: Tx) => Promise<T>,
  broken: () => void,
): Promise<T> {
  await runner.startTransaction();
  try {
    const result = await work(tx);
    await tx.settled();
    await commit(runner);
    return result;
  } catch (error) {
    await tx.stop(error);
    await runner.rollbackTransaction().catch(broken);
    throw error;
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    if (isConnectionLoss(error))
      throw new CommitUnknown('The connection was lost while the answer to COMMIT was due', { cause: error });
    throw error;
  }
}
