import { folded } from './normalise';

export interface Token {
  /** Offsets in the even text. */
  readonly start: number;
  readonly end: number;
  /** As the lexicons spell it. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Of a number in digits. */
  readonly value: number | null;
  /** What is joined to digits by a hyphen or directly, such as “th” or “-летний”; empty for none. */
  readonly suffix: string;
  /** True where the word begins with a capital. */
  readonly capital: boolean;
}

const TOKEN =
  /(?<number>\d{1,3}(?:[ ,.]\d{3})+(?![\d.])|\d+(?:[.,]\d+)?)(?<suffix>(?!-(?:[Ff][Oo][Rr]|[Нн][Аа])-\d)-?\p{L}+(?:-\p{L}+)?|%)?|(?<word>(?<=\d)-(?:[Ff][Oo][Rr]|[Нн][Аа])-(?=\d)|U\.[SK]\.|[Тт][ыи]с\.(?= \p{Ll})|\p{L}[\p{L}\p{M}]*(?:['-][\p{L}\d]+)*)|(?<mark>[^\s\p{L}\d])/gu;

/** The words, numbers and marks of a part of a text. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ index, 0: whole, groups = {} }) => ({
    start: start + index,
    end: start + index + whole.length,
    norm: folded(whole).replace(/^-(?=.)|(?<=.)-$|(?<=^т[ыи]с)\.$/g, ''),
    kind: groups.number !== undefined ? 'number' : groups.word !== undefined ? 'word' : 'mark',
    value: groups.number === undefined ? null : valueOf(groups.number),
    suffix: folded(groups.suffix ?? ''),
    capital: /^\p{Lu}/u.test(whole),
  }));
}

function valueOf(digits: string): number {
  if (/^\d{1,3}([ ,.]\d{3})+$/.test(digits)) return Number(digits.replace(/[ ,.]/g, ''));
  return Number(digits.replace(',', '.'));
}
