import type { Parties } from './parties';
import type { Sizes } from './sizes';

/** What every block of exchanges refers to. */
export interface World {
  readonly sizes: Sizes;
  readonly parties: Parties;
  readonly sources: readonly string[];
  readonly places: readonly string[];
}
