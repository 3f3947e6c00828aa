/** A date as precisely as it is known: `2024`, `2024-01` or `2024-01-31`. */
export type PartialDate = string;

export interface DayRange {
  /** First possible day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last possible day, `YYYY-MM-DD`. */
  readonly to: string;
}

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** True for an existing year, month or day. */
export function isPartialDate(text: string): boolean {
  return isDay((text + '-01-01').slice(0, Math.max(10, text.length))) && /^\d{4}(-\d{2}){0,2}$/.test(text);
}

/** The days that a partial date may mean: `2024-02` is 1 to 29 February 2024. */
export function daysOf(date: PartialDate): DayRange {
  if (date.length === 10) return { from: date, to: date };
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` };
  return { from: `${date}-01`, to: lastDayOfMonth(date) };
}

function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${daysIn(year, number)}`;
}

/** Of the Gregorian calendar; months are counted from 1. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

export type RangePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'RANGE';

/** How precise a range of days is: one day, exactly one month or year, or any other range, an open one included. */
export function precisionOf(from: string | null, to: string | null): RangePrecision {
  if (from === null || to === null) return 'RANGE';
  if (from === to) return 'DAY';
  if (spans(from.slice(0, 7), from, to)) return 'MONTH';
  return spans(from.slice(0, 4), from, to) ? 'YEAR' : 'RANGE';
}

function spans(partial: PartialDate, from: string, to: string): boolean {
  if (!from.endsWith('-01') || !to.startsWith(partial)) return false;
  const days = daysOf(partial);
  return days.from === from && days.to === to;
}
