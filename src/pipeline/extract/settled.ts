import type { Count } from './count';
import { has } from './sentences';

/** One count for each value: the title says less than the text, an outlet less than a speaker, and the same words count once. */
export function settled(counts: readonly Count[]): Count[] {
  const plain = counts.filter((count) => !isFormulaTold(counts, count) && !isSummand(counts, count));
  return plain.filter(
    (count, at) => !plain.some((other, where) => where !== at && covers(other, count, where < at, plain)),
  );
}

function covers(other: Count, count: Count, isEarlier: boolean, all: readonly Count[]): boolean {
  if (count.rule === 'uneven formula' && isHeadline(count, other) && other.low === count.low) return true;
  if (isHeadline(count, other) && isGuess(count) && isSameNumber(count, other)) return true;
  if (other.to !== count.to) return false;
  if (other.status !== count.status) return isDisclosed(other, count);
  if (count.status === 'STATED')
    return isPartOf(count, other, all) || saysSame(other, count, isEarlier) || saysMore(other, count) || isExact(other, count) || isOfRank(other, count); // prettier-ignore
  return isEarlier && isOfSame(other, count);
}

/** Kept back by one, told by another. */
function isDisclosed(other: Count, count: Count): boolean {
  const isKeptBack = count.status === 'WITHHELD' && other.status === 'STATED';
  const isOfAll = FEW.has(count.category ?? '') || !FEW.has(other.category ?? '');
  return isKeptBack && isOfAll && other.frame === count.frame && other.low !== null;
}

/** Those told beside soldiers: their number does not tell that of the soldiers. */
const FEW = new Set(['CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'REMAINS']);

function isHeadline(count: Count, other: Count): boolean {
  return count.sentence.heading && !other.sentence.heading;
}

/** Where a title does not tell to whom, the text does; “Russia returned 1,000 bodies” may mean both. */
function isGuess({ rule, from, category }: Count): boolean {
  if (/^(REMAINS|CHILDREN)$/.test(category) && /^(subject and verb|captivity)$/.test(rule)) return true;
  return rule === 'home of the outlet' || rule === 'no direction' || (rule === 'third country' && from !== null);
}

function isSameNumber(one: Count, other: Count): boolean {
  return one.low !== null && one.low === other.low && one.high === other.high;
}

/** The same number of the same people: the text before the title, a speaker before the outlet. */
function saysSame(other: Count, count: Count, isEarlier: boolean): boolean {
  if (other.low !== count.low || other.high !== count.high) return false;
  if (isHeadline(count, other))
    return count.rule !== 'formula' || count.category === other.category || other.rule === 'formula';
  const isVague = count.low === null && count.high === null && other.first !== count.first;
  if (isVague || isHeadline(other, count) || !isOfSame(other, count)) return false;
  return other.claimant === count.claimant ? isEarlier : count.claimant === null;
}

/** “the 55 Russians” after “55 Russian prisoners”: the same people, said with fewer words. */
function saysMore(other: Count, count: Count): boolean {
  const isWider = count.category === 'PEOPLE' && count.rule !== 'formula' && WHO.test(other.category);
  const isBySame = other.claimant === count.claimant || count.claimant === null;
  return isWider && isBySame && isSameNumber(other, count) && other.frame === count.frame && !isHeadline(other, count);
}

const WHO = /^(PRISONERS_OF_WAR|CIVILIANS)$/;

/** “44 people: six officers, 36 privates and sergeants”: ranks of those counted before. */
function isOfRank(other: Count, { sentence, first, last, frame, low, category }: Count): boolean {
  const isRank = sentence.tokens.slice(first, last + 1).some(({ norm }) => RANK.test(norm));
  const isBesideOfficers = sentence.tokens.some(({ norm }) => OFFICER.test(norm));
  const [part, whole] = [low ?? Infinity, other.low ?? 0];
  const isMost = other.sentence === sentence || part >= whole * MOST;
  const isSame = other.frame === frame && (other.category === category || other.category === 'PEOPLE');
  return isRank && isBesideOfficers && isSame && isMost && whole > part;
}

/** Few of the freed are officers. */
const MOST = 0.75;
const OFFICER = /^(офицер|офіцер|афіцэр|officer)/;
const RANK = /^(рядов|сержант|радав|шэрагов|сяржант|privates?$|sergeants?$|enlisted$)/;

/** “Nearly 100 soldiers home” over a text that says 94. */
function isExact(other: Count, count: Count): boolean {
  const { low, high } = other;
  const isWithin = low !== null && low === high && low >= (count.low ?? 0) && low <= (count.high ?? Infinity);
  return isHeadline(count, other) && isWithin && count.low !== count.high && isOfSame(other, count);
}

function isOfSame(other: Count, count: Count): boolean {
  return other.category === count.category && other.frame === count.frame;
}

/** “17 soldiers” beside “22 military in all”: less of the same, said in the same breath; a formula may be that of a longer deal. */
function isPartOf(count: Count, whole: Count, all: readonly Count[]): boolean {
  if (!isOfSame(whole, count) || count.claimant !== whole.claimant || !isExactlyLess(count, whole)) return false;
  if (isShare(count, whole, all) || whole.rule === 'formula') return false;
  if (count.beside || count.category === 'REMAINS' || count.sentence.heading) return false;
  if (count.sentence === whole.sentence) return has(count.sentence, 'TOTAL');
  return Math.abs(count.sentence.index - whole.sentence.index) <= 1;
}

/** “33 soldiers and 51 civilians” of 84 for 84. */
function isShare(count: Count, whole: Count, all: readonly Count[]): boolean {
  return all.some(
    ({ sentence, to, low, category }) =>
      sentence === count.sentence &&
      to === count.to &&
      category !== count.category &&
      (low ?? 0) + (count.low ?? 0) === whole.low,
  );
}

function isExactlyLess({ low, high }: Count, whole: Count): boolean {
  return low !== null && low === high && whole.low !== null && low < whole.low;
}

/** “100 for 100”, where both hundreds are told by themselves. */
function isFormulaTold(counts: readonly Count[], { rule, frame, low, sentence }: Count): boolean {
  const isTold = (to: string): boolean =>
    counts.some(
      (other) =>
        other.frame === frame &&
        other.to === to &&
        other.low === low &&
        other.rule !== 'formula' &&
        (sentence.heading || !other.sentence.heading),
    );
  return rule === 'formula' && isTold('UA') && isTold('RU');
}

/** “six boys and one girl” of seven children, told before or in the same breath: “140 people - 132 men and eight women”. */
function isSummand(counts: readonly Count[], count: Count): boolean {
  const likes = counts.filter((other) => isOfSame(other, count) && other.to === count.to);
  const beside = likes.filter(({ sentence }) => sentence === count.sentence);
  if (beside.length < 2) return false;
  return likes.some((whole) => {
    const parts = beside.filter(({ sentence, first }) => sentence !== whole.sentence || first > whole.first);
    const sum = parts.reduce((all, { low }) => all + (low ?? 0), 0);
    return parts.length > 1 && parts.includes(count) && whole.low === sum && whole.high === sum;
  });
}
