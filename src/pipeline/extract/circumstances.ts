import type { Category } from './category-of';
import type { Count } from './count';
import { isRival } from './rivals';

/** What speaks for or against a count, beside the others of its hand-over: the names of `weights.json`. */
export function circumstancesOf(count: Count, all: readonly Count[]): string[] {
  const { rule, category, to } = count;
  const others = all.filter((other) => other !== count);
  const holding = Object.keys(HOLDS).filter((name) => HOLDS[name]?.(count, others));
  return [`rule: ${rule}`, `category: ${category}`, `to: ${to ?? 'not told'}`, `number: ${sizeOf(count)}`, ...holding];
}

const HOLDS: Readonly<Record<string, (count: Count, others: readonly Count[]) => boolean>> = {
  'no noun of its own': ({ named, rule }) => !named && !TELLING.has(rule),
  'in the title': ({ sentence }) => sentence.heading,
  'in a long sentence': ({ sentence }) => sentence.tokens.length > LONG,
  'said by the outlet': ({ claimant }) => claimant === null,
  'a few of many': ({ category, low, high }) => low !== null && low === high && low <= FEW && !FEWER.has(category),
  'another number of the same people': (count, others) => others.some((other) => isRival(count, other)),
  'another number in its sentence': (count, others) =>
    others.some((other) => other.sentence === count.sentence && isRival(count, other)),
  'a sum of two others': (count, others) => isSum(count.low, numbersBeside(count, others)),
  'a part of a sum': (count, others) => isPart(count.low, numbersBeside(count, others)),
  'the same number told twice': (count, others) => others.some((other) => isSame(count, other) && isLike(count, other)),
  'the same number of others': (count, others) =>
    others.some((other) => isSame(count, other) && other.category !== count.category),
  'the same number the other way': (count, others) =>
    others.some((other) => isSame(count, other) && other.category === count.category && other.to !== count.to),
};

/** A formula is one of people unless other words stand beside, bodies are told of as such, and what goes the other way, or is one's own, is like what came before. */
const TELLING = new Set(['formula', 'uneven formula', 'opposite', 'bodies', 'own side']);

/** In tokens. */
const LONG = 40;

/** “five citizens”, “two wounded”: a few are mostly a part, and it stays open what they are; civilians, children and the dead come in small numbers. */
const FEW = 10;
const FEWER = new Set<Category>(['CIVILIANS', 'CHILDREN', 'REMAINS']);

/** Larger numbers are mostly plans and totals. */
const SIZES = [3, 10, 30, 100, 400, 1500];

function sizeOf({ low, high, status }: Count): string {
  if (status !== 'STATED') return 'not stated';
  if (low === null && high === null) return 'open';
  if (low === null || low !== high) return 'a bound';
  const size = SIZES.find((most) => low <= most);
  return size === undefined ? 'more' : `up to ${size}`;
}

const isSame = (one: Count, other: Count): boolean =>
  one.low !== null && one.low === other.low && one.high === other.high;

const isLike = (one: Count, other: Count): boolean => other.to === one.to && other.category === one.category;

/** Numbers of other people who went the same way. */
const numbersBeside = ({ to, category }: Count, others: readonly Count[]): number[] =>
  others.flatMap((other) => (other.to === to && other.category !== category ? (other.low ?? []) : []));

const isSum = (sum: number | null, parts: readonly number[]): boolean =>
  parts.some((one, at) => parts.slice(at + 1).some((other) => one + other === sum));

const isPart = (part: number | null, numbers: readonly number[]): boolean =>
  part !== null && numbers.some((other) => numbers.includes(other + part));
