/** Days since 1970: all that a drawing needs of a date, and without time zones. */
export const dayNumber = (date: string): number => {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year ?? 1970, month - 1, day) / 86_400_000;
};

/** The first days of the years that lie in a span of days. */
export function yearsWithin(first: number, last: number): { year: number; at: number }[] {
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years.map((year) => ({ year, at: dayNumber(`${year}-01-01`) })).filter(({ at }) => at >= first - 31);
}

/** The day after the last of a month `2024-01`: by then its sum is complete. */
export function endOfMonth(month: string): number {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1) / 86_400_000;
}
