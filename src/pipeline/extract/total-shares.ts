import type { Context } from './context';
import type { Mention } from './mention';
import { has, type Sentence } from './sentences';
import { OPENING } from './total-far';

/** “314 in all” of 157 each way. */
export function isBothWays({ dates }: Context, mention: Mention, plain: readonly Mention[]): boolean {
  const { number, sentence, nation, first } = mention;
  const value = number.low;
  if (value === null || value !== number.high || value % 2 !== 0 || value < 20 || has(sentence, 'BACK')) return false;
  const isFew = value < FEW && !has(sentence, 'TOTAL');
  const isOfDay = (dates[sentence.index] ?? []).some(({ precision }) => precision === 'DAY');
  if (isFew && (isOneWay(sentence) || isOfDay)) return false;
  return (
    nation === null &&
    plain.some(
      (other) =>
        other.number.low === value / 2 &&
        other.number.high === value / 2 &&
        (!isFew ||
          other.category !== null ||
          ['EACH', 'EACH_PREP', 'FORMULA'].some((tag) => has(other.sentence, tag))) &&
        (other.sentence !== sentence || has(sentence, 'TOTAL') || isShareIn(other, first)),
    )
  );
}

/** “Russia and Ukraine have exchanged more than 300 prisoners”: those of both together. */
export function isOfBothTogether({ sentence, number, nation, category, first }: Mention): boolean {
  const isOpen = number.low !== number.high && (number.low ?? number.high ?? 0) >= FEW;
  const isBoth = ['UA', 'RU'].every((side) => has(sentence, `STATE:${side}`, 0, first));
  const isOneWay = ['TO:', 'FROM:', 'EACH', 'EACH_PREP', 'PLAN'].some((tag) => has(sentence, tag));
  return (
    isOpen &&
    isBoth &&
    nation === null &&
    category !== null &&
    !isOneWay &&
    has(sentence, 'EXCHANGE', Math.max(0, first - 3), first)
  );
}

/** So few are often twice as many as others are. */
const FEW = 100;

/** “60 soldiers came out of Russian captivity”. */
const isOneWay = (sentence: Sentence): boolean => ['TO:', 'FROM:'].some((tag) => has(sentence, tag));

/** “320 bodies, 160 each”. */
export function isOfShares({ sentence, number, first }: Mention, plain: readonly Mention[]): boolean {
  return plain.some(
    (share) =>
      share.sentence === sentence &&
      number.low === number.high &&
      (share.number.low ?? NaN) * 2 === number.low &&
      isShareIn(share, first),
  );
}

/** “168 captives, 84 on either side”, “292 captives: 146 Ukrainians and 146 Russians”. */
function isShareIn({ sentence, first, last, nation }: Mention, whole: number): boolean {
  return first > whole && (nation !== null || has(sentence, 'EACH', last + 1, last + 4));
}

/** Before it in the same sentence, or far off: parts of something else. */
function isElsewhere(part: Mention, { sentence, last }: Mention): boolean {
  const isBefore = part.sentence === sentence && part.first <= last;
  return isBefore || Math.abs(part.sentence.index - sentence.index) > OPENING;
}

/** “eight children”, of whom seven go to Ukraine and one to Russia. */
export function isSumOfSides(mention: Mention, plain: readonly Mention[]): boolean {
  const { number, category } = mention;
  return plain.some((one, at) => {
    const other = plain[at + 1];
    if (other === undefined || other.sentence.index - one.sentence.index > 1) return false;
    const isSum = number.low !== null && (one.number.low ?? NaN) + (other.number.low ?? NaN) === number.low;
    if (!isSum || isElsewhere(one, mention)) return false;
    const isOfBoth = ['TO:UA', 'TO:RU'].every((to) => has(one.sentence, to) || has(other.sentence, to));
    return isOfBoth && category !== null && (one.category ?? category) === category;
  });
}
