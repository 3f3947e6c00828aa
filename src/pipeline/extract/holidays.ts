import { dayOf, shifted } from './calendar';
import type { DateContext, DateRef } from './date-ref';
import { found, has, type Sentence } from './sentences';

const DEEDS = ['EXCHANGE', 'OPERATION', 'COME', 'GIVE', 'GET'];
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  victory: [5, 9],
  constitution: [6, 28],
  independence: [8, 24],
  'new-year-eve': [12, 31],
};
/** A holiday that is further ahead was that of the year before. */
const DAYS_AHEAD = 14;

/** “on Independence Day”, “on Holy Saturday”, “on New Year's Eve”: in a sentence on a hand-over, the last one before the publication or just after it. */
export function holidaysIn(sentence: Sentence, { published }: DateContext): DateRef[] {
  if (published === null || !DEEDS.some((tag) => has(sentence, tag))) return [];
  const days = found(sentence, 'HOLIDAY:').map(({ tag, first, last }): DateRef => {
    const day = nearest(tag.slice('HOLIDAY:'.length), published);
    return { first, last, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' };
  });
  return days.filter(({ to }) => to <= published || has(sentence, 'PLAN'));
}

function nearest(holiday: string, published: string): string {
  const year = Number(published.slice(0, 4));
  const day = inYear(holiday, year);
  return day > shifted(published, DAYS_AHEAD) ? inYear(holiday, year - 1) : day;
}

function inYear(holiday: string, year: number): string {
  const fixed = FIXED[holiday];
  if (fixed !== undefined) return dayOf(year, ...fixed);
  return holiday === 'easter' ? easterOf(year) : shifted(easterOf(year), -1);
}

/** By the Julian calendar, thirteen days behind. */
function easterOf(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const days = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114;
  return shifted(dayOf(year, Math.floor(days / 31), (days % 31) + 1), 13);
}
