import { type Token, type Word, wordsOf } from '../../kernel/text/words';
import type { SearchText } from '../searchable';
import type { Asked, Way } from './asked';
import { Likeness, likenessOf, type Pattern } from './likeness';

/** Where a term is said in a text. */
export interface Occurrence {
  /** Which term. */
  readonly term: number;
  readonly way: Way;
  /** Which words of the text: from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** What a text says of what is asked. */
export interface Reading<T> {
  readonly text: T;
  readonly occurrences: readonly Occurrence[];
}

export interface TextMatches extends Reading<SearchText> {
  readonly tokens: readonly Token[];
}

/** A way to say a term that a word may begin. */
interface Start {
  readonly term: number;
  readonly way: Way;
  readonly likeness: number;
}

/** Reads texts for what is asked; each word is held against a pattern only once. */
export class Reader {
  private readonly starts = new Map<Word, readonly Start[]>();
  private readonly known = new Map<Pattern, Map<Word, number>>();

  constructor(private readonly asked: Asked) {}

  /** The texts that say one of the terms. */
  read({ texts }: { readonly texts: readonly SearchText[] }): TextMatches[] {
    return texts.flatMap((text) => {
      const tokens = wordsOf(text.text);
      const occurrences = this.occurrencesIn(tokens.map(({ word }) => word));
      return occurrences.length > 0 ? [{ text, tokens, occurrences }] : [];
    });
  }

  /** The same of texts whose words are known. */
  readWords<T extends { readonly words: readonly Word[] }>(texts: readonly T[]): Reading<T>[] {
    const found: Reading<T>[] = [];
    for (const text of texts) {
      const occurrences = this.occurrencesIn(text.words);
      if (occurrences.length > 0) found.push({ text, occurrences });
    }
    return found;
  }

  private occurrencesIn(words: readonly Word[]): readonly Occurrence[] {
    let found: Occurrence[] | null = null;
    for (let from = 0; from < words.length; from += 1) {
      const starts = this.startsWith(words[from]!);
      if (starts.length > 0) found = this.added(found ?? [], words, from, starts);
    }
    return found ?? NOTHING;
  }

  private added(found: Occurrence[], words: readonly Word[], from: number, starts: readonly Start[]): Occurrence[] {
    for (const start of starts) {
      const likeness = this.likenessAt(words, from, start);
      const to = from + start.way.patterns.length;
      if (likeness > 0) found.push({ term: start.term, way: start.way, from, to, likeness });
    }
    return found;
  }

  private likenessAt(words: readonly Word[], from: number, { way, likeness }: Start): number {
    let weakest = likeness;
    for (let place = 1; place < way.patterns.length && weakest > 0; place += 1)
      weakest = Math.min(weakest, this.likeness(way.patterns[place]!, words[from + place]));
    return weakest;
  }

  private startsWith(word: Word): readonly Start[] {
    const known = this.starts.get(word);
    if (known) return known;
    const starts = this.asked.terms.flatMap(({ ways }, term) => ways.flatMap((way) => startOf(way, term, word) ?? []));
    this.starts.set(word, starts);
    return starts;
  }

  private likeness(pattern: Pattern, word: Word | undefined): number {
    if (word === undefined) return 0;
    const known = this.known.get(pattern) ?? new Map<Word, number>();
    this.known.set(pattern, known);
    const likeness = known.get(word) ?? likenessOf(pattern, word);
    known.set(word, likeness);
    return likeness;
  }
}

const NOTHING: readonly Occurrence[] = [];

function startOf(way: Way, term: number, word: Word): Start | null {
  const likeness = Math.min(way.otherName ? Likeness.IS_NAME : Likeness.WRITTEN_SO, likenessOf(way.patterns[0]!, word));
  return likeness > 0 ? { term, way, likeness } : null;
}
