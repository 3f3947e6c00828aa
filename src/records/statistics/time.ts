import { groupBy } from '../../kernel/group';
import { type Amount, NOTHING, plus } from '../exchange/amount';
import { byValues, emptyGroup, type Group } from './group';
import { firstDayOf, isPeriod, type PeriodKey, periodOf, PERIODS, periodsBetween, periodsFrom } from './period';
import type { Values } from './place-in-groups';
import type { ExchangeGroupKey } from './statistics.terms';

/** A group with what it and the groups before it come to, the other keys being the same; null where there is no before. */
export interface Running extends Group {
  readonly runningPeople: Amount | null;
  readonly runningRemains: Amount | null;
}

/** The finest period asked for; null when there is none. */
export const finestOf = (keys: readonly ExchangeGroupKey[]): PeriodKey | null =>
  PERIODS.find((key) => keys.includes(key)) ?? null;

const otherValues = (values: Values, keys: readonly ExchangeGroupKey[]): string =>
  JSON.stringify(values.filter((_, index) => !isPeriod(keys[index]!)));

/** Groups with running totals, in their order. What lies in no one period is in none of the totals. */
export function withRunning(groups: readonly Group[], keys: readonly ExchangeGroupKey[]): Running[] {
  const at = keys.findIndex((key) => key === finestOf(keys));
  const periodIn = ({ values }: Group): string | null => (at < 0 ? null : (values[at] ?? null));
  const dated = groups.filter((group) => periodIn(group) !== null);
  const lines = groupBy(dated, ({ values }) => otherValues(values, keys));
  const running = [...lines.values()].flatMap((line) =>
    runningOf([...line].sort((left, right) => (periodIn(left)! < periodIn(right)! ? -1 : 1))),
  );
  const undated = groups.filter((group) => periodIn(group) === null);
  const none = { runningPeople: null, runningRemains: null };
  return [...running, ...undated.map((group) => ({ ...group, ...none }))].sort(byValues);
}

function runningOf(line: readonly Group[]): Running[] {
  let [runningPeople, runningRemains] = [NOTHING, NOTHING];
  return line.map((group) => {
    runningPeople = plus(runningPeople, group.people);
    runningRemains = plus(runningRemains, group.remains);
    return { ...group, runningPeople, runningRemains };
  });
}

/** How many groups there are once empty periods are filled in. */
export function filledSize(groups: readonly Group[], keys: readonly ExchangeGroupKey[]): number {
  const found = spanOf(groups, keys);
  if (found === null) return groups.length;
  const undated = groups.filter(({ values }) => values[keys.indexOf(found.key)] === null).length;
  return undated + periodsFrom(found.key, found.first, found.last) * linesOf(groups, keys).length;
}

/** Adds a group for every period between the first and the last found, for each combination of the other keys found. */
export function filled(groups: readonly Group[], keys: readonly ExchangeGroupKey[]): Group[] {
  const found = spanOf(groups, keys);
  if (found === null) return [...groups];
  const known = new Set(groups.map(({ values }) => JSON.stringify(values)));
  const days = periodsBetween(found.key, found.first, found.last).map((period) => firstDayOf(found.key, period));
  const wanted = linesOf(groups, keys).flatMap((line) => days.map((day) => onDay(line, day, keys)));
  const missing = wanted.filter((values) => !known.has(JSON.stringify(values)));
  return [...groups, ...missing.map(emptyGroup)].sort(byValues);
}

interface Span {
  readonly key: PeriodKey;
  readonly first: string;
  readonly last: string;
}

/** From the first to the last period found; null when no group is dated. */
function spanOf(groups: readonly Group[], keys: readonly ExchangeGroupKey[]): Span | null {
  const key = finestOf(keys);
  if (key === null) return null;
  const periods = groups.flatMap(({ values }) => values[keys.indexOf(key)] ?? []).sort();
  return periods.length === 0 ? null : { key, first: periods[0]!, last: periods.at(-1)! };
}

/** One group's values for each combination of the keys that are no periods. */
function linesOf(groups: readonly Group[], keys: readonly ExchangeGroupKey[]): Values[] {
  return [...groupBy(groups, ({ values }) => otherValues(values, keys)).values()].map(([first]) => first!.values);
}

const onDay = (values: Values, day: string, keys: readonly ExchangeGroupKey[]): Values =>
  values.map((value, index) => {
    const key = keys[index]!;
    return isPeriod(key) ? periodOf(key, day) : value;
  });
