import { folded } from './normalise';
import type { Token } from './tokens';

/** A tag on some tokens in a row. */
export interface Match {
  readonly tag: string;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
}

interface Pattern {
  readonly tag: string;
  readonly words: readonly Word[];
  /** In the order of the lexicon. */
  readonly place: number;
}

/** What a written word asks for: all of it, or a beginning and what comes behind each star. */
interface Word {
  readonly beginning: string;
  readonly rest: readonly string[];
}

/** Finds what a lexicon lists. Patterns are looked up by their first word, or by what it begins with. */
export class Matcher {
  private readonly byWord = new Map<string, Pattern[]>();
  private readonly byBeginning = new Map<string, Pattern[]>();
  private kept = 0;
  private longest = 0;

  /** `listed`: alternatives between strokes; each is a phrase, or forms of one word that share their beginning;
   *  `_` joins the words of a phrase that would pass for forms. */
  add(tag: string, listed: string): void {
    for (const alternative of folded(listed).split('|'))
      for (const words of phrasesOf(alternative.trim())) this.keep({ tag, words: words.map(read), place: this.kept++ });
  }

  matches(tokens: readonly Token[]): Match[] {
    const matches: Match[] = [];
    for (const [first, { norm }] of tokens.entries())
      for (const { tag, words } of this.startingAs(norm))
        if (words.every((word, at) => stands(word, tokens[first + at]?.norm)))
          matches.push({ tag, first, last: first + words.length - 1 });
    return matches;
  }

  /** In the order of the lexicon. */
  private startingAs(norm: string): readonly Pattern[] {
    const found = [...(this.byWord.get(norm) ?? [])];
    for (let letters = SHORTEST; letters <= Math.min(norm.length, this.longest); letters++)
      found.push(...(this.byBeginning.get(norm.slice(0, letters)) ?? []));
    return found.sort((one, other) => one.place - other.place);
  }

  private keep(pattern: Pattern): void {
    const { beginning = '', rest = [] } = pattern.words[0] ?? {};
    const lookup = rest.length === 0 ? this.byWord : this.byBeginning;
    if (rest.length > 0) this.longest = Math.max(this.longest, beginning.length);
    if (beginning) lookup.set(beginning, [...(lookup.get(beginning) ?? []), pattern]);
  }
}

/** Of what a word begins with. */
const SHORTEST = 2;

function read(word: string): Word {
  const [beginning = '', ...rest] = word.split('*');
  return { beginning, rest };
}

/** True where a word is one that a pattern stands for. */
export const fits = (word: string, norm: string | undefined): boolean => stands(read(word), norm);

function stands({ beginning, rest }: Word, norm: string | undefined): boolean {
  if (norm === undefined) return false;
  if (rest.length === 0) return norm === beginning;
  return (
    norm.startsWith(beginning) &&
    norm.endsWith(rest.at(-1) ?? '') &&
    rest.every((part) => norm.includes(part, beginning.length))
  );
}

function phrasesOf(alternative: string): string[][] {
  if (alternative.includes('_')) return [alternative.split('_')];
  const words = alternative.split(/\s+/).filter(Boolean);
  return areForms(words, alternative.includes('*') ? 3 : 2) ? words.map((word) => [word]) : [words];
}

/** Forms of one word; long ones share more of it, and a word of two letters is a preposition: “по подсчётам”. */
function areForms(words: readonly string[], least: number): boolean {
  const shortest = Math.min(...words.map(({ length }) => length));
  const shared = shortest > LONG ? LONG_SHARED : least;
  return shortest > 2 && words.every((word) => word.slice(0, shared) === words[0]?.slice(0, shared));
}

const LONG = 6;
const LONG_SHARED = 4;
