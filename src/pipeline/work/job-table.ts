import type { Database, Tx } from '../../db/contract';
import { resolve } from './dead-letters';
import type { Stage } from '../tables/ask-for';

/** A piece of work that is ours until its lease runs out. */
export interface Leased {
  readonly id: string;
  readonly stage: Stage;
  readonly key: string;
  /** JSON. */
  readonly payload: string;
  /** How often it was begun. */
  readonly attempts: number;
}

/** An instant so many milliseconds from now. */
export const after = (ms: number): string => new Date(Date.now() + ms).toISOString();

const OURS = "WHERE id = ? AND leased_by = ? AND state = 'RUNNING'";

/** False when it is not ours any more. */
export async function renew(db: Database, id: string, worker: string, leaseMs: number): Promise<boolean> {
  return (await run(db, `UPDATE job SET lease_until = ? ${OURS}`, [after(leaseMs), id, worker])) === 1;
}

/** What was asked for anew meanwhile is not ours any more, and is done again. */
export async function done(db: Database, job: Leased, worker: string): Promise<void> {
  const set = "state = 'DONE', done_at = ?, lease_until = NULL, leased_by = NULL, error = NULL";
  await db.transaction(async (tx) => {
    if ((await tx.run(`UPDATE job SET ${set} ${OURS}`, [after(0), job.id, worker])) === 1) await resolve(tx, job);
  });
}

/** Notes that it is begun; false when it is not ours any more. */
export async function begin(db: Database, id: string, worker: string, leaseMs: number): Promise<boolean> {
  const set = 'lease_until = ?, attempts = attempts + 1';
  return (await run(db, `UPDATE job SET ${set} ${OURS}`, [after(leaseMs), id, worker])) === 1;
}

/** Back to where it was, as if it had not been begun. */
export async function putBack(db: Database, id: string, worker: string, isBegun: boolean): Promise<void> {
  const set = "state = 'READY', lease_until = NULL, leased_by = NULL, attempts = attempts - ?";
  await run(db, `UPDATE job SET ${set} ${OURS}`, [isBegun ? 1 : 0, id, worker]);
}

/** To be tried again later. */
export async function postpone(tx: Tx, id: string, worker: string, error: string, waitMs: number): Promise<void> {
  const set = "state = 'READY', run_at = ?, lease_until = NULL, leased_by = NULL, error = ?";
  await tx.run(`UPDATE job SET ${set} ${OURS}`, [after(waitMs), error, id, worker]);
}

/** Given up; false when it is not ours any more. */
export async function giveUp(tx: Tx, id: string, worker: string, error: string): Promise<boolean> {
  const set = "state = 'DEAD', done_at = ?, lease_until = NULL, leased_by = NULL, error = ?";
  return (await tx.run(`UPDATE job SET ${set} ${OURS}`, [after(0), error, id, worker])) === 1;
}

const run = (db: Database, text: string, values: readonly (string | number)[]): Promise<number> =>
  db.transaction((tx) => tx.run(text, values));
