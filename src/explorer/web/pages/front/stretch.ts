interface Point {
  readonly date: string | null;
  readonly low: number | null;
  readonly gap: number | null;
  readonly recorded: number | null;
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** By how much both the claimed total and the records grew. */
  readonly grown: number;
  readonly gap: number;
}

/** The longest time in which claimed total and records grew by the same number, to the person; null where there is none. */
export function sameGrowth(points: readonly Point[]): Stretch | null {
  const exact = points.filter(({ date, gap }) => date !== null && gap !== null);
  let best: Stretch | null = null;
  for (const [index, start] of exact.entries())
    for (const end of exact.slice(index + 1)) {
      if (end.gap !== start.gap) break;
      const stretch = { from: start.date!, to: end.date!, grown: end.low! - start.low!, gap: start.gap! };
      if (!best || stretch.grown > best.grown) best = stretch;
    }
  return best;
}
