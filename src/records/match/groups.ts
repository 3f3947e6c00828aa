/** Two records judged to be one. */
export interface Pair {
  readonly leftId: string;
  readonly rightId: string;
}

/** Records joined by SAME, transitively: every id of a group leads to all its ids in order, the canonical one first. */
export function groupsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { leftId, rightId } of pairs) {
    const joined = [...new Set([...(groups.get(leftId) ?? [leftId]), ...(groups.get(rightId) ?? [rightId])])].sort();
    for (const id of joined) groups.set(id, joined);
  }
  return groups;
}
