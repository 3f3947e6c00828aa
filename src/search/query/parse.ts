import { BadUserInput } from '../../kernel/errors';
import { type Word, wordsOf } from '../../kernel/text/words';

/** One thing that must be found: a word, the beginning of a word, or a phrase. */
export interface Term {
  /** More than one only in a phrase. */
  readonly words: readonly Word[];
  readonly kind: 'word' | 'prefix' | 'phrase';
}

const LONGEST = 200;
const MOST_WORDS = 16;
const SHORTEST_BEGINNING = 2;
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** The terms of what a reader asked for, in their order, each once. Whatever is neither a word, a pair of quotes nor a star behind a word means nothing.
 *  @throws {BadUserInput} for a text without words, too long, of too many words, or with a beginning too short */
export function parseQuery(text: string): Term[] {
  if (text.length > LONGEST)
    throw new BadUserInput('text', `text has ${text.length} characters: at most ${LONGEST} can be searched for.`);
  const terms = termsOf(text);
  const count = terms.reduce((sum, { words }) => sum + words.length, 0);
  if (count === 0) throw new BadUserInput('text', 'text holds no word: write at least one letter or digit.');
  if (count > MOST_WORDS)
    throw new BadUserInput('text', `text has ${count} words: at most ${MOST_WORDS} can be searched for.`);
  const short = terms.find(({ kind, words }) => kind === 'prefix' && words[0]!.folded.length < SHORTEST_BEGINNING);
  if (short)
    throw new BadUserInput(
      'text',
      `text asks for all that begins with one letter: write ${SHORTEST_BEGINNING} or more.`,
    );
  return terms;
}

function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  let from = 0;
  for (const { 0: quoted, 1: inner, index } of text.matchAll(PHRASE)) {
    terms.push(...loose(text.slice(from, index)), ...phrase(inner!));
    from = index + quoted.length;
  }
  return distinct([...terms, ...loose(text.slice(from))]);
}

function distinct(terms: readonly Term[]): Term[] {
  const name = ({ kind, words }: Term): string => [kind, ...words.map(({ folded }) => folded)].join(' ');
  return [...new Map(terms.map((term) => [name(term), term])).values()];
}

function loose(text: string): Term[] {
  return wordsOf(text).map(({ word, end }) => ({ words: [word], kind: text[end] === '*' ? 'prefix' : 'word' }));
}

function phrase(text: string): Term[] {
  const words = wordsOf(text).map(({ word }) => word);
  return words.length === 0 ? [] : [{ words, kind: 'phrase' }];
}
