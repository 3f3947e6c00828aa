/** Labels beside what was read: each label takes one read value at most. */
export interface Pairing<L, R> {
  readonly right: readonly (readonly [label: L, read: R])[];
  readonly missed: readonly L[];
  readonly wrong: readonly R[];
}

export function pair<L, R>(
  labels: readonly L[],
  reads: readonly R[],
  isSame: (label: L, read: R) => boolean,
): Pairing<L, R> {
  const left = [...reads];
  const right: (readonly [L, R])[] = [];
  const missed: L[] = [];
  for (const label of labels) {
    const at = left.findIndex((read) => isSame(label, read));
    if (at < 0) missed.push(label);
    else right.push([label, ...left.splice(at, 1)] as unknown as readonly [L, R]);
  }
  return { right, missed, wrong: left };
}
