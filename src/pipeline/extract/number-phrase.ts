/** A number in digits or words, with what bounds it. */
export interface NumberPhrase {
  /** First token, bounds included, and last one. */
  readonly first: number;
  readonly last: number;
  /** First token of the number itself. */
  readonly bare: number;
  /** Null where open or where the words are no number, such as “dozens”. */
  readonly low: number | null;
  readonly high: number | null;
  /** True for words like “dozens”. */
  readonly vague: boolean;
}
