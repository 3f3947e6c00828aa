import type { Tx } from '../../db/contract';
import { inside } from '../../db/inside';
import type { View } from '../../db/view';
import { differenceOf, write } from './entries';
import { erases, rewritePast } from './erased';
import { touchedEntities } from './touched';

const IDS_AT_ONCE = 200;

/** Brings the search in step with what a revision changed, inside the transaction that made it: after its changes are written and its
 *  readings refreshed. Answers how many entries it ended or began. */
export function refreshSearch(tx: Tx, revision: number): Promise<number> {
  return refreshAt(tx, inside(tx, revision));
}

/** The same for a revision of the past, when the entries of those before it are in step and there are none of later ones. */
export async function refreshAt(tx: Tx, view: View): Promise<number> {
  const erasing = await erases(tx, view.revision);
  let changed = 0;
  for (const [type, ids] of await touchedEntities(view))
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const part = ids.slice(from, from + IDS_AT_ONCE);
      if (erasing) await rewritePast(tx, type, part);
      const difference = await differenceOf(tx, view, type, part);
      await write(tx, view.revision, type, difference);
      changed += difference.gone.length + difference.fresh.length;
    }
  return changed;
}
