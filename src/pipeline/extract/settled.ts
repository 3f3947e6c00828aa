import type { Count } from './count';
import { isHeadline, isSameNumber, saysBetter } from './said-better';
import { isPartInSum, isSumOfBoth } from './parts-of-counts';
import { has } from './sentences';
import { isFormulaTold, isOfTheDeadAgain, isVagueAgain } from './told-again';

/** One count for each value: the title says less than the text, an outlet less than a speaker, and the same words count once. */
export function settled(counts: readonly Count[]): Count[] {
  const plain = counts.filter(
    (count) =>
      ![isFormulaTold, isPartInSum, isSumOfBoth, isOfTheDeadAgain, isVagueAgain].some((isNone) =>
        isNone(counts, count),
      ),
  );
  return plain.filter(
    (count, at) => !plain.some((other, where) => where !== at && covers(other, count, where < at, plain)),
  );
}

function covers(other: Count, count: Count, isEarlier: boolean, all: readonly Count[]): boolean {
  if (count.rule === 'uneven formula' && isHeadline(count, other) && other.low === count.low) return true;
  if (isHeadline(count, other) && isGuess(count) && isSameNumber(count, other)) return true;
  if (other.to !== count.to) return false;
  if (other.status !== count.status) return isDisclosed(other, count);
  if (count.status === 'STATED') return isPartOf(count, other, all) || isToldAgain(other, count, isEarlier);
  return isEarlier && isOfSame(other, count);
}

const isToldAgain = (other: Count, count: Count, isEarlier: boolean): boolean =>
  saysSame(other, count, isEarlier) || saysBetter(other, count);

/** Kept back by one, told by another. */
function isDisclosed(other: Count, count: Count): boolean {
  const isKeptBack = count.status === 'WITHHELD' && other.status === 'STATED';
  const isOfAll = FEW.has(count.category ?? '') || !FEW.has(other.category ?? '');
  const isByOther = count.claimant !== null && other.claimant !== null && other.claimant !== count.claimant;
  return isKeptBack && isOfAll && !isByOther && other.frame === count.frame && other.low !== null;
}

/** Those told beside soldiers: their number does not tell that of the soldiers. */
const FEW = new Set(['CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'REMAINS']);

/** Where a title does not tell to whom, the text does; “Russia returned 1,000 bodies” may mean both. */
function isGuess({ rule, from, category }: Count): boolean {
  if (/^(REMAINS|CHILDREN)$/.test(category) && /^(subject and verb|captivity)$/.test(rule)) return true;
  return rule === 'home of the outlet' || rule === 'no direction' || (rule === 'third country' && from !== null);
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
