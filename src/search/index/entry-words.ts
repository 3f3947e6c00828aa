import { wordsOf } from '../../kernel/text/words';
import type { Searchable } from '../searchable';

/** Before each word, so that no engine finds it too short or too common. */
const PREFIX = 'qz';
/** Longer words are found by their beginning. */
const LONGEST = 32;

/** A word as the engines see it: ASCII only. */
export const entryWord = (skeleton: string): string => PREFIX + skeleton.slice(0, LONGEST);

/** The words of all texts, each once, in order, separated by blanks. */
export function entryWords({ texts }: Searchable): string {
  const found = texts.flatMap(({ text }) => wordsOf(text).flatMap(({ word }) => word.skeletons));
  return [...new Set(found.map(entryWord))].sort().join(' ');
}
