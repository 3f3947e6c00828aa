import type { Count } from './count';
import { found, has } from './sentences';

/** “The sides gave each other the bodies of 132”, of whom 55 went one way and 77 the other; “almost 500” of 246 each. */
export function isSumOfBoth(counts: readonly Count[], count: Count): boolean {
  const value = count.low ?? count.high;
  if (
    value === null ||
    counts.length > MOST ||
    !(count.low === count.high ? isMutual(count) : isGuess(count) || isInAll(count))
  )
    return false;
  const [toUkraine, toRussia] = ['UA', 'RU'].map((to) =>
    counts.filter((other) => other.to === to && other.frame === count.frame && isOfLike(other, count)),
  );
  const within = count.low === count.high ? 0 : value * ABOUT;
  return toUkraine!.some((one) =>
    toRussia!.some(
      (other) => one.category === other.category && Math.abs((one.low ?? NaN) + (other.low ?? NaN) - value) <= within,
    ),
  );
}

/** No report tells of more; every two of them are added up. */
const MOST = 100;

/** “gave each other 132”, not “132 each”. */
const isMutual = ({ rule, sentence }: Count): boolean =>
  rule === 'each' && found(sentence, 'EACH').some(({ last }) => OTHER.test(sentence.tokens[last]?.norm ?? ''));

const OTHER = /^(other|другу|одному|одній|аднаму|адной)$/;

/** “in all, the sides give each other almost 500”. */
const isInAll = ({ rule, sentence, first }: Count): boolean => rule === 'each' && has(sentence, 'TOTAL', 0, first);

/** A number that is not exact, of which no words tell a direction. */
const isGuess = ({ rule, category }: Count): boolean =>
  category !== 'REMAINS' && /^(home of the outlet|no direction|only direction)$/.test(rule);

/** How far from a sum a rounded number may be. */
const ABOUT = 0.05;

const isOfLike = (other: Count, count: Count): boolean =>
  other !== count && other.low === other.high && (other.category === 'REMAINS') === (count.category === 'REMAINS');

/** Parts that only make up a number told beside them. */
export function isPartInSum(counts: readonly Count[], count: Count): boolean {
  if (counts.length > MOST) return false;
  const likes = counts.filter(
    ({ category, frame, to }) => category === count.category && frame === count.frame && to === count.to,
  );
  return isSummand(likes, count) || isOfList(likes, count);
}

/** “six boys and one girl” of seven children, told before or in the same breath: “140 people - 132 men and eight women”. */
function isSummand(likes: readonly Count[], count: Count): boolean {
  const beside = likes.filter(({ sentence }) => sentence === count.sentence);
  if (beside.length < 2) return false;
  return likes.some((whole) => {
    const parts = beside.filter(({ sentence, first }) => sentence !== whole.sentence || first > whole.first);
    return parts.length > 1 && parts.includes(count) && whole.low === sumOf(parts) && whole.high === sumOf(parts);
  });
}

/** “207 defenders came home: 95 of the Armed Forces, 56 of the National Guard, 26 border guards”: not all parts need be told. */
function isOfList(likes: readonly Count[], count: Count): boolean {
  const { tokens } = count.sentence;
  const colon = tokens.findIndex(({ norm }, at) => norm === ':' && at < count.first);
  const beside = likes.filter(({ sentence }) => sentence === count.sentence);
  const [wholes, parts] = [beside.filter(({ last }) => last < colon), beside.filter(({ first }) => first > colon)];
  return colon > 0 && parts.length >= LIST && wholes.some(({ low }) => (low ?? 0) >= sumOf(parts));
}

const LIST = 3;

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { low }) => sum + (low ?? 0), 0);
