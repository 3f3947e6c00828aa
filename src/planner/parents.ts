import type { View, Viewed } from '../db/view';

/** The view that all parents were read in; null where they come from several. */
export function viewOf(parents: readonly object[]): View | null {
  const [first] = parents as readonly Viewed[];
  return first && (parents as readonly Viewed[]).every(({ view }) => view === first.view) ? first.view : null;
}

const shared = new WeakMap<readonly object[], Map<unknown, unknown>>();

/** Makes something once for the parents at one place of an answer, for all fields that are asked of them. */
export function together<V>(parents: readonly object[], key: unknown, make: () => V): V {
  const made = shared.get(parents) ?? new Map<unknown, unknown>();
  shared.set(parents, made);
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as V;
}
