/** From one day to another; null: that end is open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

export const spanOfYear = (year: string): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** Of a month `2025-06`. */
export function spanOfMonth(month: string): Span {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}` };
}

/** The year in which a span lies; null where it lies in no one year. */
export const yearOf = ({ from, to }: Span): string | null =>
  from && to && from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null;
