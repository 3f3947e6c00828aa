import type { Sentence } from './sentences';

/** Who is said to have said something in a sentence. */
export interface Speaker {
  readonly sentence: Sentence;
  /** The code of the party; null for one who is not on file. */
  readonly code: string | null;
  readonly first: number;
  readonly last: number;
  /** Where the name stands: elsewhere for “he”. */
  readonly named: Pick<Speaker, 'sentence' | 'first' | 'last'>;
}
