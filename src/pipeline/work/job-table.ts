import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Tx } from '../../db/contract';
import { isIn, sql } from '../../db/sql';
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

const after = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Pieces of one stage that may be done now: more than are taken, so that several workers do not all want the same. */
const CANDIDATES = 'SELECT id FROM job WHERE state = ? AND stage = ? AND run_at <= ? ORDER BY run_at, id LIMIT ?';
const MORE = 4;
/** Until others are done with taking all of these. */
const AGAIN_MS = 10;

/** Takes some work of a stage, of the oldest there is. Where servers skip what others have just locked, nobody waits; what a group of servers lets two
 *  take is decided by the conditional UPDATE. Empty only when no more is there than others are taking. */
export async function take(
  db: Database,
  stage: Stage,
  worker: string,
  most: number,
  leaseMs: number,
): Promise<Leased[]> {
  for (;;) {
    const values = ['READY', stage, after(0), most * MORE];
    const candidates = (await db.query<{ id: string }>(CANDIDATES, values)).map(({ id }) => id);
    if (candidates.length === 0) return [];
    const taken = await db.transaction((tx) => takeOf(tx, candidates, worker, most, leaseMs));
    if (taken.length > 0 || candidates.length < most * MORE) return taken;
    await wait(AGAIN_MS);
  }
}

async function takeOf(
  tx: Tx,
  ids: readonly string[],
  worker: string,
  most: number,
  leaseMs: number,
): Promise<Leased[]> {
  const taken: Leased[] = [];
  for (const job of await unlocked(tx, ids, most)) if (await lease(tx, job.id, worker, leaseMs)) taken.push(job);
  return taken.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Locks no more than it answers, which an ORDER BY or another index would: the rest is for others. */
async function unlocked(tx: Tx, ids: readonly string[], most: number): Promise<Leased[]> {
  const [from, skipping] = tx.engine === 'sqlite' ? [sql`job`, ''] : [BY_ID, ' FOR UPDATE SKIP LOCKED'];
  const which = sql`${isIn(sql`id`, ids)} AND state = ${'READY'} LIMIT ${most}`;
  const asked = sql`SELECT id, stage, \`key\`, payload, attempts FROM ${from} WHERE ${which}`;
  return tx.query<Leased>(asked.text + skipping, asked.params);
}

const BY_ID = sql`job FORCE INDEX (PRIMARY)`;

async function lease(tx: Tx, id: string, worker: string, leaseMs: number): Promise<boolean> {
  const set = "state = 'RUNNING', lease_until = ?, leased_by = ?";
  const values = [after(leaseMs), worker, id];
  return (await tx.run(`UPDATE job SET ${set} WHERE id = ? AND state = 'READY'`, values)) === 1;
}

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
