import type { Context } from './context';
import type { DateRef } from './date-ref';
import { isOfOther } from './date-other';
import { isAfterSaying } from './date-said';
import { isOfTalks } from './date-talks';
import type { Mention } from './mention';
import { isDayWhen, isOfPeriod } from './date-border';
import { isOfMonth } from './date-month';
import { found, type Sentence } from './sentences';

const BIRTHDAY = /^(исполн|виповн|споўн|споун|turned)/;

/** The days of hand-overs in a sentence; that of the words is none where an earlier one is told. */
export function eventDates({ dates, mentions }: Context, sentence: Sentence): DateRef[] {
  const told = (dates[sentence.index] ?? []).filter((ref) => isOfEvent(sentence, ref, mentions[sentence.index] ?? []));
  const isSaid = (ref: DateRef): boolean => ref.basis === 'RELATIVE' && isAfterSaying(sentence, ref);
  const deeds = told.filter((ref) => !isSaid(ref));
  return told.filter(
    (ref) => !(isSaid(ref) && deeds.some(({ to }) => to <= ref.from)) && !told.some((day) => isWithin(day, ref)),
  );
}

/** “in December 50 on the 1st, 60 on the 6th”: a month of which days are told. */
const isWithin = (day: DateRef, { precision, from, to, first }: DateRef): boolean =>
  precision === 'MONTH' && day.precision === 'DAY' && day.first > first && day.from >= from && day.to <= to;

/** Beginnings of periods, days of agreements, of captures and of what was said are no dates of hand-overs. */
function isOfEvent(sentence: Sentence, date: DateRef, mentions: readonly Mention[]): boolean {
  const { first, last, from, to } = date;
  if (isDayWhen(sentence, date)) return true;
  if (isOfDispatch(sentence, date) || isOfPeriod(sentence, date)) return false;
  if (BIRTHDAY.test(sentence.tokens[last + 1]?.norm ?? '') || isOfTalks(sentence, date)) return false;
  if (from !== to && !isOfMonth(sentence, date, mentions)) return false;
  if (found(sentence, 'LOSS').some((match) => isBeside(sentence, match.first, first))) return false;
  return !isOfOther(sentence, date);
}

/** Few words away, and no comma between. */
function isBeside({ tokens }: Sentence, at: number, first: number): boolean {
  const between = tokens.slice(Math.min(at, first), Math.max(at, first));
  return between.length < 5 && !between.some(({ norm }) => norm === ',');
}

/** “KYIV, Aug. 24 -”, “Cairo, Jan 4:”: the day of the dispatch. */
export function isOfDispatch({ tokens }: Sentence, { first, last }: DateRef): boolean {
  return tokens[1]?.norm === ',' && first === 2 && /^[-(:]$/.test(tokens[last + 1]?.norm ?? '');
}
