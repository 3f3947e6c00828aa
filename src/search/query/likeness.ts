import { skeletonStems } from '../../kernel/text/skeleton';
import type { Word } from '../../kernel/text/words';
import type { AnyOf } from '../index/full-text';

/** A word that is looked for. */
export interface Pattern {
  readonly word: Word;
  /** How a word of a text may differ: have any ending, another ending of its own, or none. */
  readonly ending: 'any' | 'other' | 'same';
}

/** How well a word is met; 0: not at all. */
export const Likeness = { WRITTEN_SO: 10, SOUNDS_SO: 8, IS_NAME: 7, BEGINS_SO: 6, OTHER_ENDING: 4 } as const;

/** Words this short sound alike by chance, within a script and across. */
const SHORT = { within: 5, across: 3 };
/** So many letters stay, and so many at the end may differ. */
const STEM = 5;
const ENDING = 3;

export function likenessOf({ word: asked, ending }: Pattern, found: Word): number {
  if (asked.folded === found.folded) return Likeness.WRITTEN_SO;
  if (ending === 'any') return beginsSo(asked, found) ? Likeness.BEGINS_SO : 0;
  if (soundsSo(asked, found)) return Likeness.SOUNDS_SO;
  return ending === 'other' && hasOtherEnding(asked, found) ? Likeness.OTHER_ENDING : 0;
}

function beginsSo(asked: Word, found: Word): boolean {
  if (found.folded.startsWith(asked.folded)) return true;
  return longEnough(asked, found) && some(asked, found, (left, right) => right.startsWith(left));
}

function soundsSo(asked: Word, found: Word): boolean {
  return longEnough(asked, found) && some(asked, found, (left, right) => left === right);
}

function longEnough(asked: Word, found: Word): boolean {
  const least = asked.cyrillic === found.cyrillic ? SHORT.within : SHORT.across;
  return asked.sounds && found.sounds && Math.min(asked.folded.length, found.folded.length) >= least;
}

/** Of two words in Latin letters the spelling must agree as well: `ready` is not the beginning of `reading`. */
function hasOtherEnding(asked: Word, found: Word): boolean {
  if (!asked.sounds || !found.sounds || !some(asked, found, sameStem)) return false;
  return asked.cyrillic || found.cyrillic || sameStem(asked.folded, found.folded);
}

function sameStem(left: string, right: string): boolean {
  let common = 0;
  while (common < left.length && left[common] === right[common]) common += 1;
  return common >= STEM && Math.max(left.length, right.length) - common <= ENDING;
}

const some = (asked: Word, found: Word, alike: (left: string, right: string) => boolean): boolean =>
  asked.skeletons.some((left) => found.skeletons.some((right) => alike(left, right)));

/** The words of the index among which every word is that this pattern is like. */
export function wantedFor({ word, ending }: Pattern): AnyOf {
  if (ending === 'any') return skeletonStems(word.folded).map((skeleton) => ({ skeleton, prefix: true }));
  return word.skeletons.map((skeleton) => {
    const stem = ending === 'other' && word.sounds && skeleton.length >= STEM;
    return { skeleton: stem ? skeleton.slice(0, Math.max(STEM, skeleton.length - ENDING)) : skeleton, prefix: stem };
  });
}
