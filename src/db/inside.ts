import type { Tx } from './contract';
import { View } from './view';

/** The data at a revision as a transaction sees it, with what it has written itself; of one `isHead` only when nothing is later. */
export function inside(tx: Tx, revision: number, isHead = true): View {
  const view: View = new View(
    tx,
    revision,
    () => isHead,
    true,
    () => Promise.resolve(view),
  );
  return view;
}
