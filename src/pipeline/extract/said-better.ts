import type { Count } from './count';
import { has, type Sentence } from './sentences';

/** True where one count tells of the same people as another, only better. */
export const saysBetter = (other: Count, count: Count): boolean =>
  saysMore(other, count) || isExact(other, count) || isOfRank(other, count);

export function isHeadline(count: Count, other: Count): boolean {
  return count.sentence.heading && !other.sentence.heading;
}

export function isSameNumber(one: Count, other: Count): boolean {
  return one.low !== null && one.low === other.low && one.high === other.high;
}

/** “the 55 Russians” after “55 Russian prisoners”: the same people, said with fewer words. */
function saysMore(other: Count, count: Count): boolean {
  const isWider = count.category === 'PEOPLE' && count.rule !== 'formula' && WHO.test(other.category);
  const isBySame = other.claimant === count.claimant || [other, count].some(({ claimant }) => claimant === null);
  return isWider && isBySame && isSameNumber(other, count) && other.frame === count.frame && !isHeadline(other, count);
}

const WHO = /^(PRISONERS_OF_WAR|CIVILIANS)$/;

/** “44 people: six officers, 36 privates and sergeants”: ranks of those counted before. */
function isOfRank(other: Count, { sentence, first, last, frame, low, category }: Count): boolean {
  const end = sentence.tokens[last + 1]?.norm === '-' ? last + 3 : last + 1;
  const isRank = sentence.tokens.slice(Math.max(0, first - 1), end).some(({ norm }) => RANK.test(norm));
  const isBesideOfficers = sentence.tokens.some(({ norm }) => OFFICER.test(norm));
  const [part, whole] = [low ?? Infinity, other.low ?? 0];
  const isMost = other.sentence === sentence ? isBroken(sentence, other.last, first) : part >= whole * MOST;
  const isSame = other.frame === frame && (other.category === category || other.category === 'PEOPLE');
  return isRank && isBesideOfficers && isSame && isMost && whole > part;
}

/** “44 people: ...”, “ten soldiers, namely ...”, “among them”: what follows are parts. */
function isBroken(sentence: Sentence, from: number, until: number): boolean {
  const between = sentence.tokens.slice(from + 1, until);
  return between.some(({ norm }) => BREAK.test(norm)) || has(sentence, 'OF_THEM', from + 1, until);
}

const BREAK = /^([:(-]|саме|именно|менавіта|namely)$/;

/** Few of the freed are officers. */
const MOST = 0.75;
const OFFICER = /^(офицер|офіцер|афіцэр|officer)/;
const RANK = /^(рядов|сержант|радав|шэрагов|сяржант|privates?$|sergeants?$|enlisted$)/;

/** “Nearly 100 soldiers home” over a text that says 94. */
function isExact(other: Count, count: Count): boolean {
  const { low, high } = other;
  const isWithin = low !== null && low === high && low >= (count.low ?? 0) && low <= (count.high ?? Infinity);
  return (
    isHeadline(count, other) &&
    isWithin &&
    count.low !== count.high &&
    other.category === count.category &&
    other.frame === count.frame
  );
}
