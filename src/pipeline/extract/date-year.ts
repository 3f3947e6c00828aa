import { daysOf, isDay } from '../../kernel/partial-date';
import { dayOf, shifted } from './calendar';
import type { DateContext, DateRef } from './date-ref';
import { has, type Sentence } from './sentences';

/** A day or a month as it is written, without its year. */
export interface Named {
  readonly first: number;
  readonly last: number;
  readonly month: number;
  /** Null for a month alone. */
  readonly day: number | null;
  /** Where a range of days begins; null for one day. */
  readonly firstDay: number | null;
}

/** Adds the year: the one written, else the one that fits the day of publication. Null where no such day is. */
export function complete(sentence: Sentence, named: Named, context: DateContext): DateRef | null {
  const { first, last, month, day, firstDay } = named;
  const written = yearAfter(sentence, last, context) ?? yearBefore(sentence, first, context);
  const year = written?.year ?? fittingYear(sentence, month, day, context);
  if (year === null) return null;
  const end = written?.last ?? last;
  if (day === null)
    return { first, last: end, ...daysOf(dayOf(year, month, 1).slice(0, 7)), precision: 'MONTH', basis: 'TEXT' };
  const to = dayOf(year, month, day);
  if (!isDay(to)) return null;
  return { first, last: end, from: dayOf(year, month, firstDay ?? day), to, precision: 'DAY', basis: 'TEXT' };
}

const LAST_YEAR = /^(прошлого|минулого|мінулага|торік|летась)$/;

function yearAfter(
  { tokens }: Sentence,
  last: number,
  { lexicon, published }: DateContext,
): { year: number; last: number } | null {
  const at = tokens[last + 1]?.norm === ',' ? last + 2 : last + 1;
  const [norm = '', next = ''] = tokens.slice(at, at + 2).map((token) => token.norm);
  const written = /^(20(?:1[4-9]|[2-9]\d))(?!\d)/.exec(norm);
  if (written !== null) return { year: Number(written[1]), last: lexicon.words('yearWords').has(next) ? at + 1 : at };
  const isLast = LAST_YEAR.test(norm) || (norm === 'last' && next === 'year');
  return isLast && published !== null ? { year: Number(published.slice(0, 4)) - 1, last: at + 1 } : null;
}

/** “летась 23 ліпеня”. */
function yearBefore(
  { tokens }: Sentence,
  first: number,
  { published }: DateContext,
): { year: number; last?: undefined } | null {
  const isLast = /^(летась|торік)$/.test(tokens[first - 1]?.norm ?? '');
  return isLast && published !== null ? { year: Number(published.slice(0, 4)) - 1 } : null;
}

/** Plans reach some weeks ahead, and so do days without a year; what was done lies behind. */
const DAYS_AHEAD = { plan: 75, open: 14, done: 3 };

function fittingYear(sentence: Sentence, month: number, day: number | null, { published }: DateContext): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const limit = shifted(published, daysAhead(sentence));
  if (day === null) return dayOf(year, month, 1) > limit ? year - 1 : year;
  if (dayOf(year + 1, month, Math.min(day, 28)) <= limit) return year + 1;
  return dayOf(year, month, day) > limit ? year - 1 : year;
}

function daysAhead(sentence: Sentence): number {
  if (has(sentence, 'PLAN')) return DAYS_AHEAD.plan;
  return ['DONE', 'COME', 'GET', 'GIVE', 'BACK'].some((tag) => has(sentence, tag)) ? DAYS_AHEAD.done : DAYS_AHEAD.open;
}
