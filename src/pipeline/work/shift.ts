import type { Database } from '../../db/contract';
import { failed } from './failed';
import type { Handlers } from './handlers';
import { begin, done, type Leased, putBack, renew } from './job-table';

interface Manner {
  readonly leaseMs: number;
  readonly lanes: number;
  readonly onFailure: (job: Leased, error: unknown) => void;
}

/** One worker at the pieces it has taken. */
export class Shift {
  constructor(
    private readonly db: Database,
    private readonly handlers: Handlers,
    readonly worker: string,
    private readonly manner: Manner,
  ) {}

  /** Does the pieces, some at a time, their leases renewed meanwhile; what is left when `signal` comes is put back. Answers how many came to an end. */
  async run(jobs: readonly Leased[], signal: AbortSignal): Promise<number> {
    const held = new Map(jobs.map((job) => [job.id, new AbortController()]));
    const stop = (): void => held.forEach((one) => one.abort(signal.reason));
    signal.addEventListener('abort', stop);
    const renewing = setInterval(() => void this.renewAll(held), this.manner.leaseMs / 3);
    try {
      return await this.inLanes(jobs, held, signal);
    } finally {
      clearInterval(renewing);
      signal.removeEventListener('abort', stop);
    }
  }

  private async inLanes(
    jobs: readonly Leased[],
    held: Map<string, AbortController>,
    signal: AbortSignal,
  ): Promise<number> {
    let count = 0;
    const queue = jobs[Symbol.iterator]();
    const lane = async (): Promise<void> => {
      for (const job of queue) if (await this.do(job, held, signal)) count += 1;
    };
    await Promise.all(Array.from({ length: this.manner.lanes }, lane));
    return count;
  }

  /** True when it came to an end, well or not. */
  private async do(job: Leased, held: Map<string, AbortController>, signal: AbortSignal): Promise<boolean> {
    const own = held.get(job.id)!.signal;
    try {
      return own.aborted ? await this.leave(job, signal, false) : await this.carryOut(job, own, signal);
    } catch (error) {
      // The database is away: the lease runs out by itself.
      this.manner.onFailure(job, error);
      return false;
    } finally {
      held.delete(job.id);
    }
  }

  private async carryOut(job: Leased, own: AbortSignal, signal: AbortSignal): Promise<boolean> {
    const { db, worker } = this;
    if (!(await begin(db, job.id, worker, this.manner.leaseMs))) return false;
    try {
      await this.handlers[job.stage]!(JSON.parse(job.payload), own);
    } catch (error) {
      if (own.aborted) return this.leave(job, signal, true);
      this.manner.onFailure(job, error);
      await db.transaction((tx) => failed(tx, { ...job, attempts: job.attempts + 1 }, worker, error));
      return true;
    }
    await done(db, job, worker);
    return true;
  }

  /** Put back when all is to stop; what somebody else took over is none of ours. */
  private async leave(job: Leased, signal: AbortSignal, isBegun: boolean): Promise<false> {
    if (signal.aborted) await putBack(this.db, job.id, this.worker, isBegun);
    return false;
  }

  private async renewAll(held: ReadonlyMap<string, AbortController>): Promise<void> {
    for (const [id, controller] of [...held]) {
      const isOurs = await renew(this.db, id, this.worker, this.manner.leaseMs).catch(() => true);
      if (!isOurs) controller.abort(new Error('Somebody else does it'));
    }
  }
}
