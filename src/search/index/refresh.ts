import type { Tx } from '../../db/contract';
import { inside } from '../../db/inside';
import { differenceOf, write } from './entries';
import { erases, rewritePast } from './erased';
import { touchedEntities } from './touched';

const IDS_AT_ONCE = 500;

/** Brings the search in step with what a revision changed, inside the transaction that made it: after its changes are written and its
 *  readings refreshed; or for a revision of the past, when the entries of those before it are in step and there are none of later ones. */
export async function refreshSearch(tx: Tx, revision: number, isHead = true): Promise<void> {
  const erasing = await erases(tx, revision);
  for await (const [type, ids] of touchedEntities(inside(tx, revision, isHead)))
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const part = ids.slice(from, from + IDS_AT_ONCE);
      if (erasing) await rewritePast(tx, type, part);
      // A view keeps what it loaded: each part has its own.
      await write(tx, revision, type, await differenceOf(tx, inside(tx, revision, isHead), type, part));
    }
}
