import { APOSTROPHES, fold } from './fold';
import { skeletons } from './skeleton';

/** A word as it is compared. */
export interface Word {
  readonly folded: string;
  readonly skeletons: readonly string[];
  readonly cyrillic: boolean;
  /** True for letters only: nothing sounds like a number. */
  readonly sounds: boolean;
}

/** A word where it stands in a text, in UTF-16 code units. */
export interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

const PART = '[\\p{L}\\p{N}\\p{M}]+';
const WORD = new RegExp(`${PART}(?:[${APOSTROPHES}]${PART})*`, 'gu');

/** The words of a text in their order. */
export function wordsOf(text: string): Token[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: found, index }) => ({ word: wordOf(found), start: index, end: index + found.length }))
    .filter(({ word }) => word.folded !== '');
}

const MOST_KEPT = 50_000;
const kept = new Map<string, Word>();

/** Words come again and again: they are worked out once. */
export function wordOf(written: string): Word {
  const known = kept.get(written);
  if (known) return known;
  const folded = fold(written);
  const sounds = /^\p{L}+$/u.test(folded);
  const word = { folded, skeletons: skeletons(folded), cyrillic: /\p{Script=Cyrillic}/u.test(folded), sounds };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(written, word);
  return word;
}
