import { createHash } from 'node:crypto';
import type { Tx } from '../../db/contract';
import { insertRows } from '../../db/insert';

/** What of a piece of work names its dead letter. */
interface Item {
  readonly stage: string;
  readonly key: string;
}

export interface Reason {
  readonly code: string;
  readonly message: string;
}

const keyOf = ({ stage, key }: Item): string =>
  createHash('sha256')
    .update(JSON.stringify([stage, key]))
    .digest('hex');

/** Leaves a piece of work to a person. */
export async function lay(tx: Tx, item: Item & { attempts: number }, { code, message }: Reason): Promise<void> {
  const { stage, key: address, attempts } = item;
  const now = new Date().toISOString();
  const key = keyOf(item);
  const set = 'code = ?, message = ?, last_seen_at = ?, attempts = attempts + ?, resolved_at = NULL';
  const met = await tx.run(`UPDATE dead_letter SET ${set} WHERE \`key\` = ?`, [code, message, now, attempts, key]);
  if (met > 0) return;
  const row = { key, address, stage, code, message, first_seen_at: now, last_seen_at: now, attempts };
  await insertRows(tx, 'dead_letter', Object.keys(row), [Object.values(row)]);
}

/** It was done after all. */
export async function resolve(tx: Tx, item: Item): Promise<void> {
  const which = '`key` = ? AND resolved_at IS NULL';
  await tx.run(`UPDATE dead_letter SET resolved_at = ? WHERE ${which}`, [new Date().toISOString(), keyOf(item)]);
}
