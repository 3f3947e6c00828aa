import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../db/contract';
import { DatabaseUnavailable, Overloaded } from '../../kernel/errors';
import { STAGES, type Stage } from '../tables/ask-for';
import { freeExpired, workerName } from './expired';
import type { Handlers } from './handlers';
import type { Leased } from './job-table';
import { Shift } from './shift';
import { take } from './take';

export interface WorkOptions {
  /** Ends when nothing is ready. */
  readonly once?: boolean;
  /** How long a piece is ours before it has to be renewed. */
  readonly leaseMs?: number;
  /** How long to wait when there is nothing to do. */
  readonly idleMs?: number;
  /** How many pieces at a time; one on the embedded database, which has one writer. */
  readonly lanes?: number;
  /** Told of each piece that failed. */
  readonly onFailure?: (job: Leased, error: unknown) => void;
}

const LEASE_MS = 60_000;
const IDLE_MS = 1000;
const LANES = 4;
/** Pieces taken together for each lane. */
const TAKEN_PER_LANE = 4;

/** Does what is asked for in the table `job`, stage by stage, until `signal` or, `once`, until nothing is ready. Many may do so on one database. Answers how
 *  many pieces it came to an end with, well or not. */
export async function work(
  db: Database,
  handlers: Handlers,
  signal: AbortSignal,
  { once = false, idleMs = IDLE_MS, ...options }: WorkOptions = {},
): Promise<number> {
  const round = roundsOf(db, handlers, signal, options);
  let count = 0;
  while (!signal.aborted) {
    const ended = await (once ? round() : patiently(round));
    if (ended === null && once) break;
    if (ended === null) await wait(idleMs, undefined, { signal }).catch(() => undefined);
    count += ended ?? 0;
  }
  return count;
}

type Round = () => Promise<number | null>;

/** Each takes some work and answers how much of it came to an end; null when there is none. */
function roundsOf(db: Database, handlers: Handlers, signal: AbortSignal, options: WorkOptions): Round {
  const lanes = options.lanes ?? (db.engine === 'sqlite' ? 1 : LANES);
  const { leaseMs = LEASE_MS, onFailure = () => undefined } = options;
  const shift = new Shift(db, handlers, workerName(randomBytes(4).toString('hex')), { leaseMs, lanes, onFailure });
  return async () => {
    await freeExpired(db);
    const jobs = await next(db, handlers, shift.worker, lanes * TAKEN_PER_LANE, leaseMs);
    return jobs.length > 0 ? shift.run(jobs, signal) : null;
  };
}

/** Where the database does not answer it is asked again after a while. */
async function patiently(round: Round): Promise<number | null> {
  try {
    return await round();
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof Overloaded) return null;
    throw error;
  }
}

/** Work of the first stage that has some. */
async function next(
  db: Database,
  handlers: Handlers,
  worker: string,
  most: number,
  leaseMs: number,
): Promise<Leased[]> {
  for (const stage of STAGES) {
    if (!handlers[stage] || (stage === 'accept' && !(await isRestful(db)))) continue;
    const jobs = await take(db, stage, worker, most, leaseMs);
    if (jobs.length > 0) return jobs;
  }
  return [];
}

const BEFORE_ACCEPTING: readonly Stage[] = ['extract', 'link'];

/** What is accepted is no longer moved from one record to another, so all that is there is linked first, by whomever. */
async function isRestful(db: Database): Promise<boolean> {
  const rows = await db.query(
    `SELECT id FROM job WHERE (state = 'RUNNING' OR (state = 'READY' AND run_at <= ?)) AND stage IN (?, ?) LIMIT 1`,
    [new Date().toISOString(), ...BEFORE_ACCEPTING],
  );
  return rows.length === 0;
}
