import { ExchangeGroupKey } from './statistics.terms';

export type PeriodKey = ExchangeGroupKey.MONTH | ExchangeGroupKey.QUARTER | ExchangeGroupKey.YEAR;

/** The finest first. */
export const PERIODS: readonly PeriodKey[] = [ExchangeGroupKey.MONTH, ExchangeGroupKey.QUARTER, ExchangeGroupKey.YEAR];

export const isPeriod = (key: ExchangeGroupKey): key is PeriodKey =>
  (PERIODS as readonly ExchangeGroupKey[]).includes(key);

const IN_A_YEAR: Record<PeriodKey, number> = { MONTH: 12, QUARTER: 4, YEAR: 1 };

/** The period that holds a day: `2024-01`, `2024-Q1`, `2024`. Periods of one kind are ordered as text. */
export function periodOf(key: PeriodKey, day: string): string {
  if (key === ExchangeGroupKey.YEAR) return day.slice(0, 4);
  return key === ExchangeGroupKey.MONTH ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${quarterOf(day)}`;
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The one period in which all days from the first to the last lie; null where there is none, or a day is not known. */
export function periodHolding(key: PeriodKey, from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const period = periodOf(key, from);
  return period === periodOf(key, to) ? period : null;
}

/** How many periods there are from one to another, both included. */
export function periodsFrom(key: PeriodKey, first: string, last: string): number {
  return placeOf(key, last) - placeOf(key, first) + 1;
}

/** Every period from one to another, both included. */
export function periodsBetween(key: PeriodKey, first: string, last: string): string[] {
  const start = placeOf(key, first);
  return Array.from({ length: periodsFrom(key, first, last) }, (_, index) => periodAt(key, start + index));
}

/** The first day of a period. */
export function firstDayOf(key: PeriodKey, period: string): string {
  const step = 12 / IN_A_YEAR[key];
  const month = (placeOf(key, period) % IN_A_YEAR[key]) * step + 1;
  return `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function placeOf(key: PeriodKey, period: string): number {
  const part = key === ExchangeGroupKey.YEAR ? 1 : Number(period.slice(5).replace('Q', ''));
  return Number(period.slice(0, 4)) * IN_A_YEAR[key] + part - 1;
}

function periodAt(key: PeriodKey, place: number): string {
  const [year, part] = [Math.floor(place / IN_A_YEAR[key]), (place % IN_A_YEAR[key]) + 1];
  const years = String(year).padStart(4, '0');
  if (key === ExchangeGroupKey.YEAR) return years;
  return key === ExchangeGroupKey.MONTH ? `${years}-${String(part).padStart(2, '0')}` : `${years}-Q${part}`;
}
