import { isOfTheDead, type Profile, shifted } from './profile';

/** From here on two may tell of one hand-over: of one day, kind and sides, with no number against it. */
export const THRESHOLD = 3;
/** What has no numbers of its own belongs to the only hand-over of its day and sides. */
export const WEAK_THRESHOLD = 2.5;

/** How much speaks for two being one hand-over; minus infinity where that cannot be. The order of the two never matters. */
export function likeness(left: Profile, right: Profile): number {
  if (left.sides.length > 0 && right.sides.length > 0 && shared(left.sides, right.sides) === 0) return -Infinity;
  return (
    ofDays(left, right) +
    ofLists(left.counts, right.counts, 2, -1.5) +
    ofLists(left.ordinals, right.ordinals, 3, -3) +
    (shared(left.places, right.places) > 0 ? 1 : 0) +
    ofKinds(left, right) +
    (shared(left.sides, right.sides) > 1 ? 0.5 : 0)
  );
}

/** Equal days tell most. A day that only stands in for one may be the next; of two that are told, one a day off speaks against it: hand-overs of
 *  equal numbers on two days running are two. */
function ofDays(left: Profile, right: Profile): number {
  if (left.from === null || right.from === null) return 0;
  const isOneDay = left.from === left.to && right.from === right.to;
  if (overlap(left, right, 0)) return isOneDay ? 2 : 1;
  if (!overlap(left, right, 1)) return -Infinity;
  return left.dayIsTold && right.dayIsTold ? -2 : 1;
}

/** True when no more than so many days lie between them. */
function overlap(left: Profile, right: Profile, days: number): boolean {
  return left.from! <= shifted(right.to!, days) && right.from! <= shifted(left.to!, days);
}

/** True when a number is equal: numbers are what tells hand-overs of the same sides apart. */
export function sharesNumber(left: Profile, right: Profile): boolean {
  const sharesOf = (some: Profile['counts'], others: Profile['counts']): boolean =>
    Object.entries(some).some(([key, numbers]) => shared(numbers, others[key] ?? []) > 0);
  return sharesOf(left.counts, right.counts) || sharesOf(left.ordinals, right.ordinals);
}

/** Each key that both have: an equal number speaks for it, different ones against it. */
function ofLists(left: Profile['counts'], right: Profile['counts'], equal: number, different: number): number {
  const keys = Object.keys(left).filter((key) => right[key] !== undefined);
  return keys.reduce((sum, key) => sum + (shared(left[key]!, right[key]!) > 0 ? equal : different), 0);
}

/** Bodies are handed over apart from the living. */
function ofKinds(left: Profile, right: Profile): number {
  if (left.kinds.length === 0 || right.kinds.length === 0) return 0;
  if (shared(left.kinds, right.kinds) > 0) return 0.5;
  return isOfTheDead(left) === isOfTheDead(right) ? 0 : -2;
}

function shared<T>(left: readonly T[], right: readonly T[]): number {
  return left.filter((one) => right.includes(one)).length;
}
