import type { Tx } from '../../db/contract';
import { HOLDS } from '../../db/view';
import { groupsOf, type Pair } from './groups';
import { Judgement } from './match.terms';

/** Brings the cached canonical ids in step with the live matches; to be called whenever a match was added or ended. */
export async function refreshCanonicalIds(tx: Tx): Promise<void> {
  const sql = 'SELECT left_id AS leftId, right_id AS rightId FROM `match` WHERE judgement = ? AND until_revision = ?';
  const groups = groupsOf(await tx.query<Pair>(sql, [Judgement.SAME, HOLDS]));
  await separate(tx, groups);
  for (const [id, [first]] of groups) await tx.run('UPDATE record SET canonical_id = ? WHERE id = ?', [first!, id]);
}

/** Records that were merged and are no longer. */
async function separate(tx: Tx, groups: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const merged = await tx.query<{ id: string }>('SELECT id FROM record WHERE canonical_id <> id');
  for (const { id } of merged)
    if (!groups.has(id)) await tx.run('UPDATE record SET canonical_id = id WHERE id = ?', [id]);
}
