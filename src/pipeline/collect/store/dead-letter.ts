import { createHash } from 'node:crypto';
import type { Database, Tx } from '../../../db/contract';
import { insertRows } from '../../../db/insert';
import type { CollectFailure } from '../fetch/failure';

const COLUMNS = ['key', 'feed_id', 'address', 'stage', 'code', 'message', 'first_seen_at', 'last_seen_at', 'attempts'];

const keyOf = (feedId: string | null, address: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['collect', feedId, address]))
    .digest('hex');

/** Leaves an item that failed for a person to look at: where it stood and why, and not a word of it. */
export async function bury(
  db: Database,
  feedId: string | null,
  address: string,
  failure: CollectFailure,
): Promise<void> {
  const [key, now] = [keyOf(feedId, address), new Date().toISOString()];
  const [code, message] = [failure.code, failure.message.slice(0, 500)];
  await db.transaction(async (tx) => {
    const again =
      'UPDATE dead_letter SET attempts = attempts + 1, code = ?, message = ?, last_seen_at = ?, resolved_at = NULL';
    const known = await tx.run(`${again} WHERE \`key\` = ?`, [code, message, now, key]);
    if (known > 0) return;
    const row = [key, feedId, address.slice(0, 2000), 'collect', code, message, now, now, 1];
    await insertRows(tx, 'dead_letter', COLUMNS, [row]);
  });
}

/** An item that failed before and was kept now. */
export async function resolve(tx: Tx, feedId: string | null, address: string): Promise<void> {
  const open = '`key` = ? AND resolved_at IS NULL';
  await tx.run(`UPDATE dead_letter SET resolved_at = ? WHERE ${open}`, [
    new Date().toISOString(),
    keyOf(feedId, address),
  ]);
}
