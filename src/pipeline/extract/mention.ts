import type { Category } from './category-of';
import type { NumberPhrase } from './number-phrase';
import type { Sentence } from './sentences';

/** A number and what it counts. */
export interface Mention {
  readonly sentence: Sentence;
  readonly number: NumberPhrase;
  /** Tokens of the number with its noun. */
  readonly first: number;
  readonly last: number;
  /** Null where the words name none: “27 to Russia”. */
  readonly category: Category | null;
  /** The state whose people they are, as the phrase itself says. */
  readonly nation: string | null;
  /** “наших”: people of the one who speaks. */
  readonly own: boolean;
  /** Something else is counted: days, buses, exchanges. */
  readonly other: boolean;
  /** Exchanges, stages, operations are counted. */
  readonly operations: boolean;
}
