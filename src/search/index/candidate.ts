import type { SearchType } from '../search.terms';
import type { AnyOf } from './full-text';

/** What may be found: it holds the words in the index. */
export interface Candidate {
  readonly type: SearchType;
  readonly id: string;
}

/** The first so many of some types that hold a word of each list. */
export interface Asked {
  readonly lists: readonly AnyOf[];
  readonly types: readonly SearchType[];
  readonly limit: number;
}
