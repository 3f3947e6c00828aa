import type { ReadTally } from '../tables/extraction';

/** Whose count a number of a hand-over belongs to: Belarus counts operations, the Emirates mediations, the others exchanges. */
export function seriesOf({ countedBy }: Pick<ReadTally, 'countedBy'>): string {
  if (countedBy === 'BY') return 'OPERATION';
  return countedBy === 'AE' ? 'MEDIATION' : 'NUMBERED';
}
