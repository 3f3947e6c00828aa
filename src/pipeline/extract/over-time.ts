import type { Context } from './context';
import type { DateRef } from './date-ref';
import type { Mention } from './mention';
import { found, isTagged } from './sentences';

const SINCE = /^(с|со|з|із|від|ад|са|since|from)$/;
const REACH = { cue: 9, opening: 14, date: 30 };
/** “the first since August”, “the largest since the invasion” add nothing up. */
const MOST = /^(first|largest|biggest|най|перв|перш|крупнейш|сам(ый|ая|ое|ы)$)/;

/** True of what is told of a period, not of a day. */
export function isOverTime(context: Context, mention: Mention): boolean {
  const { sentence } = mention;
  const dates = (context.dates[sentence.index] ?? []).filter(({ first }) => !isTagged(sentence, first - 2, 'PRISON'));
  const isOfDates = isOfYear(dates) || dates.some((date) => isLong(date) || isSinceDate(mention, date));
  return isOfDates || isSince(context, mention) || isOfPeriod(context, mention, dates);
}

/** “since June 6”. */
const isSinceDate = (mention: Mention, date: DateRef): boolean =>
  SINCE.test(mention.sentence.tokens[date.first - 1]?.norm ?? '') &&
  date.basis === 'TEXT' &&
  near(mention, date, REACH.date) &&
  !isMost(mention, date.first) &&
  !isWhen(mention, date.last);

/** “this year”, “last month”. */
const isOfPeriod = (context: Context, mention: Mention, dates: readonly DateRef[]): boolean =>
  found(mention.sentence, 'PERIOD:').some(
    (match) =>
      near(mention, match, REACH.cue) &&
      !followedByOrdinal(context, mention, match.last) &&
      !dates.some((date) => isOfDay(mention, date, match)) &&
      !isYearOfDay(dates, mention, match),
  );

/** “between February 24 and October 27”. */
const isLong = ({ from, to, precision }: DateRef): boolean =>
  precision === 'DAY' && Date.parse(to) - Date.parse(from) > LONG * DAY_MS;

const LONG = 60;
const DAY_MS = 86_400_000;

/** “185 on Saturday, the first since the fighting of 2024”: of the day, not of the year. */
function isOfYear(dates: readonly DateRef[]): boolean {
  const isDay = dates.some(({ precision }) => precision === 'DAY');
  return !isDay && dates.some(({ from, to }) => from.endsWith('-01-01') && to.endsWith('-12-31'));
}

/** “on October 2 last year”, “in October last year”: the year of a day or month. */
function isOfDay(
  { sentence }: Mention,
  { precision, first, last }: DateRef,
  match: { readonly first: number; readonly last: number },
): boolean {
  const isWithin = match.first >= first && match.first <= last + (precision === 'DAY' ? 1 : 0);
  const isBefore = match.last === first - 1 || (match.last === first - 2 && isIn(sentence, first - 1));
  return precision !== 'YEAR' && (isWithin || isBefore);
}

/** “last year in September”. */
const isIn = ({ tokens }: Mention['sentence'], at: number): boolean => /^(in|в|у|ў)$/.test(tokens[at]?.norm ?? '');

/** “since August 24, when they exchanged 146”: the number is that of the day. */
function isWhen({ sentence, first }: Mention, last: number): boolean {
  const when = [1, 2].map((step) => last + step).find((at) => isTagged(sentence, at, 'WHEN'));
  return when !== undefined && when < first && sentence.tokens.slice(when, first).every(({ norm }) => norm !== ',');
}

/** “last year the largest was on 8 November: so many came home”. */
function isYearOfDay(dates: readonly DateRef[], { first }: Mention, period: { readonly last: number }): boolean {
  return dates.some(
    (date) => date.precision === 'DAY' && date.basis === 'TEXT' && date.first > period.last && date.last < first,
  );
}

function isSince({ dates }: Context, mention: Mention): boolean {
  const { sentence } = mention;
  const isRecent = (at: number): boolean =>
    (dates[sentence.index] ?? []).some(({ first, basis }) => first === at && basis === 'RELATIVE');
  const isOfDayWhen = (at: number): boolean =>
    (dates[sentence.index] ?? []).some(({ first, last }) => first === at && isWhen(mention, last));
  return found(sentence, 'SINCE_CUE').some(
    (match) =>
      near(mention, match, match.first === 0 ? REACH.opening : REACH.cue) &&
      !isRecent(match.last + 1) &&
      !isOfDayWhen(match.last + 1) &&
      !isWeak(sentence.tokens[match.first]?.norm) &&
      !isHeldSince(sentence, match.first - 1) &&
      !isMost(mention, match.first),
  );
}

/** “held in captivity since 2022”; not “freed from captivity since the start of the war”. */
const isHeldSince = (sentence: Mention['sentence'], prison: number): boolean =>
  isTagged(sentence, prison, 'PRISON') && !isTagged(sentence, prison, 'FROM:') && !FROM.test(sentence.tokens[prison - 1]?.norm ?? ''); // prettier-ignore

const FROM = /^(from|of|из|с|з|із|зі)$/;

function near(
  { first, last }: Mention,
  match: { readonly first: number; readonly last: number },
  reach: number,
): boolean {
  return Math.max(match.first - last, first - match.last) <= reach;
}

function isMost({ sentence }: Mention, at: number): boolean {
  return sentence.tokens.slice(Math.max(0, at - 6), at).some(({ norm }) => MOST.test(norm));
}

/** “already” alone makes no total. */
function isWeak(norm: string | undefined): boolean {
  return norm === undefined || /^(уже|вже|ужо|already)$/.test(norm);
}

/** “the fifth this year”: the year belongs to the ordinal. */
function followedByOrdinal({ lexicon }: Context, { sentence }: Mention, at: number): boolean {
  return sentence.tokens
    .slice(Math.max(0, at - 7), at + 6)
    .some(
      ({ norm, suffix }) => lexicon.ordinal(norm) !== undefined || /^-?(й|м|я|е|ы|th|st|nd|rd|ий|го)$/.test(suffix),
    );
}
