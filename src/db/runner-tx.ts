import type { QueryResult } from 'typeorm/query-runner/QueryResult';
import type { EntityManager, QueryRunner } from 'typeorm';
import { CommitUnknown } from '../kernel/errors';
import type { Engine, Scalar, Tx } from './contract';
import { isConnectionLoss, isRetryable } from './engine-errors';
import { storable } from './values';

export class RunnerTx implements Tx {
  /** Set once the engine has rolled back on its own: MySQL would commit each later statement by itself. */
  private ended: unknown = null;

  constructor(
    readonly engine: Engine,
    private readonly runner: QueryRunner,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<T>(sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    return (await this.ask(sql, params)).records as T[];
  }

  async run(sql: string, params: readonly Scalar[] = []): Promise<number> {
    return (await this.ask(sql, params)).affected ?? 0;
  }

  /** @throws what ended the transaction, also when `work` caught it. */
  stillOpen(): void {
    if (this.ended !== null) throw this.ended as Error;
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
    tx.stillOpen();
    await commit(runner);
    return result;
  } catch (error) {
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
