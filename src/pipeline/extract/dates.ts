import { chronoDates } from './chrono';
import type { DateContext, DateRef } from './date-ref';
import { taggedDates, weekdayAt } from './date-relative';
import { writtenAt } from './date-written';
import { holidaysIn } from './holidays';
import type { Sentence } from './sentences';

/** All dates of a sentence, in order, none within another. */
export function datesOf(sentence: Sentence, context: DateContext): DateRef[] {
  const all = [
    ...sentence.tokens.flatMap((_, at) => [writtenAt(sentence, at, context) ?? []].flat()),
    ...taggedDates(sentence, context),

    ...sentence.tokens.flatMap((_, at) => [weekdayAt(sentence, at, context) ?? []].flat()),
  ];
  const holidays = all.some(({ basis }) => basis === 'TEXT') ? [] : holidaysIn(sentence, context);
  const kept = withoutNested([...all, ...holidays]);
  return kept.length > 0 ? kept : chronoDates(sentence, context);
}

function withoutNested(all: readonly DateRef[]): DateRef[] {
  const isWithin = (one: DateRef, other: DateRef): boolean =>
    one !== other &&
    other.first <= one.first &&
    other.last >= one.last &&
    other.last - other.first > one.last - one.first;
  return all.filter((one) => !all.some((other) => isWithin(one, other))).sort((a, b) => a.first - b.first);
}
