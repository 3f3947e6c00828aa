import { carriersIn } from './carriers';
import { has, type Sentence } from './sentences';

export interface Quote {
  /** Offsets of the words between the marks, in the even text. */
  readonly start: number;
  readonly end: number;
}

const QUOTED = /«([^«»\n]{1,2000})»|“([^“”\n]{1,2000})”|„([^„“”\n]{1,2000})[“”]|"([^"\n]{1,2000})"/gu;
/** Of a longer line only what stands so near is looked at. */
const NEAR = 4000;
const LEAST_WORDS = 2;
/** “100 на 100”, “all for all”: a formula, not words of somebody. */
const FORMULA =
  /^(?:[\p{L}' -]{0,20}(?<![\p{L}])(\p{L}{2})[\p{L}']* (?:на|for) \1[\p{L}' -]*|[\p{L}\d' -]*\d (?:на|for) \d[\p{L}\d' -]*)$/iu;

/** “, - said the surgeon. - ”. */
const INSERTED = /[,.!?…]\s+-\s+\p{Ll}[^.!?]{4,90}?[.,]\s+-\s+/u;

/** “Nasha Niva”, “Novaya Guta - Novi Yarylovychi”: the name of a thing. */
const TITLE = /^\p{Lu}[\p{L}'-]+( (?:- )?(?:\p{Lu}[\p{L}'-]+|\[name\]))+$/u;
/** One word of somebody is written small, unlike a name. */
const WORD = /^\p{Ll}{3,}$/u;

/** The words in quotation marks that a sentence holds or shares, without names of things; one alone next to a verb of saying. */
export function quotesOf(text: string, sentence: Sentence): readonly Quote[] {
  const known = kept.get(sentence) ?? quotesIn(text, sentence);
  kept.set(sentence, known);
  return known;
}

/** A sentence is of one text, and asked for its quotes again and again. */
const kept = new WeakMap<Sentence, readonly Quote[]>();

function quotesIn(text: string, sentence: Sentence): Quote[] {
  const { tokens } = sentence;
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - NEAR);
  const to = text.indexOf('\n', end);
  const line = text.slice(from, Math.min(to < 0 ? text.length : to, end + NEAR));
  const marked = [...line.matchAll(QUOTED)].flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    return partsOf(words, from + match.index + 1);
  });
  const own = marked.filter((quote) => quote.start < end && quote.end > start);
  const spoken = own.filter(
    (quote) => !isOutlet(sentence, quote) && isSpoken(text.slice(quote.start, quote.end).trim(), sentence),
  );
  return spoken.length > 0 ? spoken : dashed(text, start, end);
}

/** “writes «Українська правда»”: the name of the one who carries the words. */
function isOutlet(sentence: Sentence, { start, end }: Quote): boolean {
  const { tokens } = sentence;
  return carriersIn(sentence).some(({ first, last }) => (tokens[first]?.start ?? end) <= start && (tokens[last]?.end ?? 0) >= end); // prettier-ignore
}

/** «..., - said the surgeon. - ...»: words of the outlet within the marks. */
function partsOf(words: string, start: number): Quote[] {
  const inserted = INSERTED.exec(words);
  if (inserted === null) return [{ start, end: start + words.length }];
  const [from, until] = [inserted.index, inserted.index + inserted[0].length];
  return [
    { start, end: start + from },
    { start: start + until, end: start + words.length },
  ];
}

function isSpoken(words: string, sentence: Sentence): boolean {
  if (FORMULA.test(words) || TITLE.test(words)) return false;
  return words.split(/\s+/).length >= LEAST_WORDS || (WORD.test(words) && has(sentence, 'SAY'));
}

/** “- Повернулося 100 наших, - сказав ...”. */
function dashed(text: string, start: number, end: number): Quote[] {
  const match = /^-\s+(.+?)[,.!?]\s+-\s/u.exec(text.slice(start, end));
  if (match === null) return [];
  const from = start + match[0].indexOf(match[1] ?? '');
  return [{ start: from, end: from + (match[1] ?? '').length }];
}
