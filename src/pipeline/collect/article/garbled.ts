import { CollectFailure } from '../fetch/failure';

/** Letters of one word; no language that is read has as long ones. */
const LONGEST = 100;
const LEAST_LETTERS = 0.3;
const ENOUGH = 10;
const MOST_ODD = 0.3;
/** KOI8 read as windows-1251 has small letters for capitals, and capitals for small ones. */
const MOST_LOUD = 0.8;

/** Refuses what was read in the wrong charset, which shows as capitals within words, and noise, which has no words.
 *  @throws {CollectFailure} UNREADABLE */
export function refuseGarbled(text: string): void {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const letters = words.join('').length;
  const long = words.filter(({ length }) => length > LONGEST).join('').length;
  if (long * 2 > text.length || letters < text.length * LEAST_LETTERS)
    throw new CollectFailure('UNREADABLE', 'its letters make no words');
  if (words.length < ENOUGH) return;
  const odd = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length;
  const loud = words.filter((word) => !/\p{Ll}/u.test(word)).length;
  if (odd > words.length * MOST_ODD || (odd > 0 && odd + loud > words.length * MOST_LOUD))
    throw new CollectFailure('UNREADABLE', 'its letters make no words: it was written in another charset');
}
