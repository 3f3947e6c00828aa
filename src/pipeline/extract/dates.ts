import { chronoDates } from './chrono';
import type { DateContext, DateRef } from './date-ref';
import { taggedDates } from './date-relative';
import { weekdaysOf } from './date-weekday';
import { writtenAt } from './date-written';
import { holidaysIn } from './holidays';
import { isTagged, type Sentence } from './sentences';

/** All dates of a sentence, in order, none within another. */
export function datesOf(sentence: Sentence, context: DateContext): DateRef[] {
  const all = [
    ...sentence.tokens.flatMap((_, at) => [writtenAt(sentence, at, context) ?? []].flat()),
    ...taggedDates(sentence, context),
    ...weekdaysOf(sentence, context),
  ];
  const holidays = all.some(({ basis }) => basis === 'TEXT') ? [] : holidaysIn(sentence, context);
  const kept = withoutNamedAgain(sentence, joined(sentence, withoutNested([...all, ...holidays])));
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

/** “between June 11 and June 15”, “с 30 мая по 2 июня” is one time. */
function joined({ tokens }: Sentence, all: readonly DateRef[]): DateRef[] {
  const isWith = (one?: DateRef, other?: DateRef): boolean =>
    one?.basis === 'TEXT' &&
    other?.basis === 'TEXT' &&
    one.to < other.from &&
    one.last + 2 === other.first &&
    FROM.test(tokens[one.first - 1]?.norm ?? '') &&
    TO.test(tokens[one.last + 1]?.norm ?? '');
  return all.flatMap((date, at) => {
    const [before, after] = [all[at - 1], all[at + 1]];
    if (isWith(before, date)) return [];
    return isWith(date, after)
      ? [{ ...date, first: date.first - 1, last: after?.last ?? date.last, to: after?.to ?? date.to }]
      : [date];
  });
}

const FROM = /^(from|between|с|со|з|із|від|ад|між|между|паміж)$/;
const TO = /^(to|and|until|till|through|по|до|да|та|и|і|й)$/;

/** “on Friday, 6 June”: the day of the month tells it; after “a day earlier” it is another day than that told before. */
function withoutNamedAgain(sentence: Sentence, all: readonly DateRef[]): DateRef[] {
  const { tokens } = sentence;
  const isNamed = (one: DateRef | undefined, other: DateRef | undefined): boolean =>
    one?.basis === 'RELATIVE' &&
    other?.basis === 'TEXT' &&
    tokens.slice(one.last + 1, other.first).every(({ norm }) => NAMED_AGAIN.test(norm));
  return all.flatMap((date, at) => {
    const before = all[at - 1];
    if (isNamed(date, all[at + 1])) return [];
    if (before === undefined || !isNamed(before, date)) return [date];
    const named = { ...date, namedFrom: before.first };
    return [isEarlier(sentence, before) ? { ...named, anaphoric: true } : named];
  });
}

/** “накануне” of a text that has begun is the day before the one told. */
function isEarlier(sentence: Sentence, { first, step }: DateRef): boolean {
  return step !== undefined || (sentence.index > BEGINNING && isTagged(sentence, first, 'DAY:-1'));
}

const BEGINNING = 3;

const NAMED_AGAIN = /^[,(]$/;
