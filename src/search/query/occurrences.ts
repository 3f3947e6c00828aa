import { type Token, type Word, wordsOf } from '../../kernel/text/words';
import type { Searchable, SearchText } from '../searchable';
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

export interface TextMatches {
  readonly text: SearchText;
  readonly tokens: readonly Token[];
  readonly occurrences: readonly Occurrence[];
}

/** Reads texts for what is asked; each word is held against a pattern only once. */
export class Reader {
  private readonly known = new Map<Pattern, Map<Word, number>>();

  constructor(private readonly asked: Asked) {}

  /** The texts that say one of the terms. */
  read({ texts }: Searchable): TextMatches[] {
    return texts.map((text) => this.readText(text)).filter(({ occurrences }) => occurrences.length > 0);
  }

  private readText(text: SearchText): TextMatches {
    const tokens = wordsOf(text.text);
    const occurrences = this.asked.terms.flatMap(({ ways }, term) =>
      ways.flatMap((way) => tokens.flatMap((_, from) => this.at(tokens, from, way, term) ?? [])),
    );
    return { text, tokens, occurrences };
  }

  private at(tokens: readonly Token[], from: number, way: Way, term: number): Occurrence | null {
    let likeness: number = way.otherName ? Likeness.IS_NAME : Likeness.WRITTEN_SO;
    const to = from + way.patterns.length;
    for (let place = from; place < to && likeness > 0; place += 1)
      likeness = Math.min(likeness, this.likeness(way.patterns[place - from]!, tokens[place]?.word));
    return likeness > 0 ? { term, way, from, to, likeness } : null;
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
