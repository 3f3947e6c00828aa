/** Where a day of publication was found; the first that has one is taken. */
export type DateBasis = 'given by hand' | 'feed' | 'sitemap' | 'list' | 'JSON-LD' | 'meta' | 'time element';

/** A date as somebody wrote it. */
export interface WrittenDate {
  readonly text: string;
  readonly basis: DateBasis;
}

export interface PublishedDay {
  /** `YYYY-MM-DD`, where the outlet is. */
  readonly day: string;
  readonly basis: DateBasis;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const EARLIEST = '1990-01-01';

/** The first of the dates that can be read and lies in no future. */
export function publishedDay(
  dates: readonly (WrittenDate | null)[],
  timeZone: string | null,
  now: Date,
): PublishedDay | null {
  const latest = new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10);
  for (const date of dates) {
    const day = date && dayOf(date.text.trim(), timeZone);
    if (day && day >= EARLIEST && day <= latest) return { day, basis: date.basis };
  }
  return null;
}

/** A time in UTC is a day in the zone of the outlet: 22:30 is the next day in Minsk. One with another offset is written where it was. */
export function dayOf(text: string, timeZone: string | null): string | null {
  const written = plainDay(text);
  if (written) return written;
  const offset = /(?:([+-])(\d\d):?(\d\d)|Z|UT|UTC|GMT)\s*(?:\([^)]*\))?$/i.exec(text);
  const at = Date.parse(offset || /\b[A-Z]{3}$/.test(text) ? text : `${text} GMT`);
  if (Number.isNaN(at)) return null;
  const minutes = offset?.[1] ? (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1) : 0;
  if (minutes === 0 && offset && timeZone) return inZone(at, timeZone);
  return new Date(at + minutes * 60_000).toISOString().slice(0, 10);
}

/** A day without a time, a local time without a zone, or seconds since 1970. */
function plainDay(text: string): string | null {
  const local = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/.exec(text)?.[1];
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text) ?? [];
  const found = local ?? (year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  if (found) return Number.isNaN(Date.parse(found)) ? null : found;
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
}

const inZone = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
