import type { DateRef } from './date-ref';
import { isAfterSaying, isOfOther, isOfProcess, isOfResult } from './date-other';
import { found, has, isTagged, type Sentence } from './sentences';

const BORDER =
  /^(с|со|з|із|від|ад|са|since|from|until|till|to|до|да|по|пачатку|начала|початку|beginning|start|стартували|почалися|начались|начались|пачаліся|began|started)$/;
const STARTED = /^(старт(ова|ува|ава)|начал(ся|ась|ось|ись)$|почал|почав|пачал|пачау)/;
const DEEDS = ['EXCHANGE', 'OPERATION', 'COME', 'GIVE', 'GET'];
const BIRTHDAY = /^(исполн|виповн|споўн|споун|turned)/;

/** The days of hand-overs in a sentence; that of the words is none where an earlier one is told. */
export function eventDates(sentence: Sentence, dates: readonly DateRef[]): DateRef[] {
  const told = dates.filter((ref) => isOfEvent(sentence, ref));
  const isSaid = ({ basis, first }: DateRef): boolean => basis === 'RELATIVE' && isAfterSaying(sentence, first);
  const deeds = told.filter((ref) => !isSaid(ref));
  return told.filter(
    (ref) => !(isSaid(ref) && deeds.some(({ to }) => to <= ref.from)) && !told.some((day) => isWithin(day, ref)),
  );
}

/** “in December 50 on the 1st, 60 on the 6th”: a month of which days are told. */
const isWithin = (day: DateRef, { precision, from, to, first }: DateRef): boolean =>
  precision === 'MONTH' && day.precision === 'DAY' && day.first > first && day.from >= from && day.to <= to;

/** Beginnings of periods, days of agreements, of captures and of what was said are no dates of hand-overs. */
function isOfEvent(sentence: Sentence, date: DateRef): boolean {
  const { first, last, from, to } = date;
  if (isDayWhen(sentence, last)) return true;
  if (isOfDispatch(sentence, date) || isOfPeriod(sentence, date)) return false;
  if (BIRTHDAY.test(sentence.tokens[last + 1]?.norm ?? '') || isOfTalks(sentence, date)) return false;
  if (from !== to && !isOfMonth(sentence, date)) return false;
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

/** “since May”, “at the end of May”. */
function isOfPeriod({ tokens }: Sentence, { first }: DateRef): boolean {
  const before = tokens[first - 1]?.norm ?? '';
  if (/^(пачатку|початку)$/.test(before) && /^(у|на|ў|в)$/.test(tokens[first - 2]?.norm ?? '')) return false;
  return (
    BORDER.test(before) ||
    STARTED.test(before) ||
    (before === 'of' && /^(beginning|start|end)$/.test(tokens[first - 2]?.norm ?? ''))
  );
}

/** “none since 2 October, when 185 returned”. */
function isDayWhen(sentence: Sentence, last: number): boolean {
  const when = [1, 2].map((step) => last + step).find((at) => isTagged(sentence, at, 'WHEN'));
  return when !== undefined && sentence.tokens.slice(when + 1, when + 3).some(({ kind }) => kind === 'number');
}

export function isOfTalks(sentence: Sentence, { first, last }: DateRef): boolean {
  const isBeside = has(sentence, 'MEETING', Math.max(0, first - 4), last + 1);
  if (!isBeside || isOfResult(sentence, first) || isOfProcess(sentence, first)) return false;
  if (areOnExchanges(sentence)) return true;
  return !has(sentence, 'EXCHANGE', Math.max(0, first - 6), last + 6);
}

/** “in November talks on further exchanges were resumed”. */
const areOnExchanges = (sentence: Sentence): boolean =>
  found(sentence, 'MEETING').some(
    ({ last }) => ON.test(sentence.tokens[last + 1]?.norm ?? '') && has(sentence, 'EXCHANGE', last + 2, last + 4),
  ) && !['COME', 'GET', 'GIVE', 'DONE', 'POW', 'PRISON'].some((tag) => has(sentence, tag));

const ON = /^(on|about|про|пра|о|об|аб)$/;

/** A month or a week of hand-overs, none of agreements; no year. “In two days” is told with any deed of the sentence. */
function isOfMonth(sentence: Sentence, { first, last, from, to, days, precision }: DateRef): boolean {
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31');
  const isAgreed = precision !== 'DAY' && has(sentence, 'AGREEMENT:', Math.max(0, first - 3), last + 3);
  if (isYear || isAgreed) return false;
  return days === undefined
    ? isNear(sentence, first, last, precision === 'DAY' ? DAYS_NEAR : MONTH_NEAR)
    : !has(sentence, 'TOTAL') && DEEDS.some((tag) => has(sentence, tag));
}

/** A month or a week is that of a hand-over only next to a word of it. */
function isNear(sentence: Sentence, first: number, last: number, reach: number): boolean {
  const isCounted = sentence.tokens
    .slice(last + 1, last + 10)
    .some(({ kind, value }) => kind === 'number' && (value ?? 0) > 31);
  return isCounted || DEEDS.some((tag) => has(sentence, tag, Math.max(0, first - reach), last + reach));
}

const MONTH_NEAR = 7;
const DAYS_NEAR = 12;
