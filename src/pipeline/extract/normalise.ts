/** A text made even, and where each of its characters stood: spans are always told in the text as it came. */
export interface Normalised {
  readonly text: string;
  /** As it came. */
  readonly source: string;
  /** The offset in the original of a character of the even text; its length for the end. */
  readonly original: (offset: number) => number;
}

const REPLACED: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u00ad': '',
  '\r': '',
  '\u200b': '',
};

/** One form of apostrophes, dashes and spaces; composed letters. */
export function normalise(text: string): Normalised {
  const offsets: number[] = [];
  let even = '';
  for (const { segment, index } of lettersOf(text)) {
    const made = REPLACED[segment] ?? segment.normalize('NFC').replace(/\r\n/, '\n');
    for (let unit = 0; unit < made.length; unit++) offsets.push(index + Math.min(unit, segment.length - 1));
    even += made;
  }
  return { text: even, source: text, original: (offset) => offsets[offset] ?? text.length };
}

const LETTERS = new Intl.Segmenter();

/** Piece by piece: the segmenter takes time by the square of what it is given. A piece begins before no mark and after no joiner. */
const PIECES = /[^]{1,500}(?![\p{M}\u200d\n])(?<!\u200d)|[^]/gu;

/** Latin and Cyrillic letters, figures and common signs: each is a letter by itself. */
const ALONE = /^[\n -\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf№]+$/;

function* lettersOf(text: string): Iterable<{ segment: string; index: number }> {
  for (const { 0: piece, index: start } of text.matchAll(PIECES)) {
    const isPlain = ALONE.test(piece);
    for (let at = 0; isPlain && at < piece.length; at++) yield { segment: piece[at]!, index: start + at };
    for (const { segment, index } of isPlain ? [] : LETTERS.segment(piece)) yield { segment, index: start + index };
  }
}

/** As the lexicons spell: small letters, without the dots of ё, ў as у, and Belarusian without the soft signs of its older spelling: “зь іх”, “шэсьць”, “ня кажуць”. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  if (!SPELT_OTHERWISE.test(small)) return small;
  return small
    .replace(/ё/gu, 'е')
    .replace(/ў/gu, 'у')
    .replace(SOFTENED, '$1')
    .replace(/^(з|без|праз)ь$/u, '$1')
    .replace(/^ня$/u, 'не')
    .replace(/^бяз$/u, 'без');
}

const SPELT_OTHERWISE = /[ёўья]/;
const SOFTENED = /([зсцн])ь(?=[бвдзлмнпсц])/gu;
