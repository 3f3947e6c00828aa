import type { Lexicon } from './lexicon';

/** A date named in a sentence. */
export interface DateRef {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
  readonly basis: 'TEXT' | 'RELATIVE';
  /** True where it is counted from another date of the text. */
  readonly anaphoric?: boolean;
  /** Where the day of the week that names it too begins: “on Friday, 6 June”; left out where none does. */
  readonly namedFrom?: number;
  /** How many days after the one told before; left out for other dates. */
  readonly step?: number;
  /** How many days up to the last one told; left out for other dates. */
  readonly days?: number;
}

/** What dates are resolved with. */
export interface DateContext {
  readonly lexicon: Lexicon;
  /** The day of publication; null where it is not known: then relative dates are not read. */
  readonly published: string | null;
  /** The month named last in the sentence before; null for none. */
  readonly monthBefore?: number | null;
}
