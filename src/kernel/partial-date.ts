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
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
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
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
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
  const days = daysOf(partial);
  return days.from === from && days.to === to;
}
