import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Tx } from '../../db/contract';
import { isIn, sql } from '../../db/sql';
import type { Stage } from '../tables/ask-for';
import { after, type Leased } from './job-table';

/** Pieces of one stage that may be done now: more than are taken, so that several workers do not all want the same. */
const CANDIDATES = 'SELECT id FROM job WHERE state = ? AND stage = ? AND run_at <= ? ORDER BY run_at, id LIMIT ?';
const MORE = 4;
/** While others are taking all of these, there may be more behind them. */
const [AGAIN_MS, MOST_TIMES] = [10, 20];

/** Takes some work of a stage, the oldest first. Where servers skip what others have just locked, nobody waits; what a group of servers lets two take
 *  is decided by the conditional UPDATE. */
export async function take(
  db: Database,
  stage: Stage,
  worker: string,
  most: number,
  leaseMs: number,
): Promise<Leased[]> {
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const values = ['READY', stage, after(0), most * MORE];
    const candidates = (await db.query<{ id: string }>(CANDIDATES, values)).map(({ id }) => id);
    if (candidates.length === 0) return [];
    const taken = await db.transaction((tx) => takeOf(tx, candidates, worker, most, leaseMs));
    if (taken.length > 0 || candidates.length < most * MORE) return taken;
    await wait(AGAIN_MS);
  }
  return [];
}

/** Goes through them in their order, and locks no more than it takes: the rest is for others. */
async function takeOf(
  tx: Tx,
  ids: readonly string[],
  worker: string,
  most: number,
  leaseMs: number,
): Promise<Leased[]> {
  const taken: Leased[] = [];
  for (let at = 0; at < ids.length && taken.length < most;) {
    const part = ids.slice(at, at + most - taken.length);
    at += part.length;
    for (const job of await unlocked(tx, part)) if (await lease(tx, job.id, worker, leaseMs)) taken.push(job);
  }
  return taken;
}

/** By their ids, for any other index would have others locked on the way. */
async function unlocked(tx: Tx, ids: readonly string[]): Promise<Leased[]> {
  const [from, skipping] = tx.engine === 'sqlite' ? [sql`job`, ''] : [BY_ID, ' FOR UPDATE SKIP LOCKED'];
  const which = sql`${isIn(sql`id`, ids)} AND state = ${'READY'}`;
  const asked = sql`SELECT id, stage, \`key\`, payload, attempts FROM ${from} WHERE ${which}`;
  const found = await tx.query<Leased>(asked.text + skipping, asked.params);
  return found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

const BY_ID = sql`job FORCE INDEX (PRIMARY)`;

async function lease(tx: Tx, id: string, worker: string, leaseMs: number): Promise<boolean> {
  const set = "state = 'RUNNING', lease_until = ?, leased_by = ?";
  const values = [after(leaseMs), worker, id];
  return (await tx.run(`UPDATE job SET ${set} WHERE id = ? AND state = 'READY'`, values)) === 1;
}
