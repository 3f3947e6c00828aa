import type { Flow } from './flow';
import type { Frame } from './frame';
import type { Category } from './category-of';
import type { Sentence } from './sentences';

/** A count that was read, not yet scored. */
export interface Count extends Flow {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly category: Category;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: 'STATED' | 'WITHHELD' | 'UNKNOWN' | 'NONE';
  readonly beside: boolean;
  /** Its own words say what is counted; false where that was told before. */
  readonly named: boolean;
  readonly claimant: string | null;
  readonly frame: Frame;
}
