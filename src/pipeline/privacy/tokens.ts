import { fold } from '../../kernel/text/fold';

/** A word that begins with a capital letter, where it stands. */
export interface Capital {
  readonly written: string;
  /** As it is looked up: small letters, no accents, no "'s". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** One letter and a full stop. */
  readonly isInitial: boolean;
  /** Capitals only. */
  readonly isLoud: boolean;
  /** A capital is due here whatever the word is. */
  readonly begins: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Where a sentence, a line, a quotation or an entry of a list begins. */
const BEGINNING = /(?:^|[.!?…:;\n]|[«“„"(*•]|(?:^|\n)\s*[-–—])[\s"«“„'(*•—–-]*$/u;

/** Words with a capital that follow each other, with nothing between but a space, or the full stop of an initial. */
export function runsOfCapitals(text: string): Capital[][] {
  const runs: Capital[][] = [];
  let last: Capital | undefined;
  for (const token of capitalsOf(text)) {
    const between = last ? text.slice(last.end, token.start) : '\n';
    if (last && /^ {0,2}$/.test(between)) runs.at(-1)!.push(token);
    else runs.push([token]);
    last = token;
  }
  return runs;
}

function* capitalsOf(text: string): Generator<Capital> {
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (!/^\p{Lu}|^[dо]'\p{Lu}/u.test(written)) continue;
    const isInitial = isAlone(written) && text[index + written.length] === '.';
    const end = index + written.length + Number(isInitial);
    yield {
      written,
      folded: foldedName(written),
      start: index,
      end,
      isInitial,
      isLoud: isLoud(written),
      begins: beginsAt(text, index),
    };
  }
}

/** Ukrainian and Belarusian digraphs count as one letter. */
const isAlone = (written: string): boolean => written.length === 1 || /^(?:Дз|Дж|Yu|Ya|Ye|Zh|Kh|Ch|Sh)$/.test(written);
const isLoud = (written: string): boolean => written.length > 1 && written === written.toUpperCase();
const foldedName = (written: string): string => fold(written.replace(/['’ʼ]s$/u, ''));
const beginsAt = (text: string, index: number): boolean =>
  BEGINNING.test(text.slice(Math.max(0, index - 8), index)) || index === 0;
