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
  readonly words: readonly string[];
}

/** Finds what a lexicon lists. Patterns are looked up by the first letters of their first word. */
export class Matcher {
  private readonly byStart = new Map<string, Pattern[]>();

  /** `listed`: alternatives between strokes; each is a phrase, or forms of one word that share their beginning;
   *  `_` joins the words of a phrase that would pass for forms. */
  add(tag: string, listed: string): void {
    for (const alternative of folded(listed).split('|'))
      for (const words of phrasesOf(alternative.trim())) this.keep({ tag, words });
  }

  matches(tokens: readonly Token[]): Match[] {
    return tokens.flatMap(({ norm }, first) =>
      [...(this.byStart.get(norm.slice(0, 2)) ?? [])]
        .filter(({ words }) => words.every((word, at) => fits(word, tokens[first + at]?.norm)))
        .map(({ tag, words }) => ({ tag, first, last: first + words.length - 1 })),
    );
  }

  private keep(pattern: Pattern): void {
    const start = pattern.words[0]?.replace('*', '').slice(0, 2);
    if (start) this.byStart.set(start, [...(this.byStart.get(start) ?? []), pattern]);
  }
}

/** True where a word is one that a pattern stands for. */
export function fits(word: string, norm: string | undefined): boolean {
  if (norm === undefined) return false;
  const [beginning = '', ...rest] = word.split('*');
  if (rest.length === 0) return norm === word;
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
