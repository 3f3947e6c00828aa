import { range } from 'd3-array';

/** Days since 1970: all that a drawing needs of a date, and without time zones. */
export const dayNumber = (date: string): number => {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year ?? 1970, month - 1, day) / 86_400_000;
};

export interface Tick {
  readonly at: number;
  readonly unit: 'year' | 'month' | 'day';
}

/** Steps from tick to tick: in months, and about how many days they are. */
const YEARS = [12, 24, 60].map((months) => ({ months, days: months * 30.4 }));
const MONTHS = [1, 3, 6].map((months) => ({ months, days: months * 30.4 }));
const DAYS = [1, 2, 5, 10, 20, 40].map((days) => ({ days }));

/** Beginnings of years in a span of days; of months where it is short, single days where it is very short. About so many at most. */
export function ticksWithin(first: number, last: number, most: number): Tick[] {
  const span = last - first;
  const fitting = <Step extends { readonly days: number }>(steps: readonly Step[]): Step =>
    steps.find(({ days }) => span / days <= most) ?? steps.at(-1)!;
  if (span > 550) return monthsWithin(first, last, fitting(YEARS).months).map((at) => ({ at, unit: 'year' }));
  if (span > 100) return monthsWithin(first, last, fitting(MONTHS).months).map((at) => ({ at, unit: 'month' }));
  const { days } = fitting(DAYS);
  return range(Math.ceil(first / days) * days, last, days).map((at) => ({ at, unit: 'day' }));
}

/** First days of each so-manieth month, from January on. */
function monthsWithin(first: number, last: number, step: number): number[] {
  const [from, to] = [dateOf(first), dateOf(last)];
  const count = (to.getUTCFullYear() - from.getUTCFullYear() + 1) * 12;
  return range(0, count, step)
    .map((month) => Date.UTC(from.getUTCFullYear(), month, 1) / 86_400_000)
    .filter((at) => at >= first && at <= last);
}

export const dateOf = (day: number): Date => new Date(day * 86_400_000);

/** The day after the last of a month `2024-01`: by then its sum is complete. */
export function endOfMonth(month: string): number {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1) / 86_400_000;
}
