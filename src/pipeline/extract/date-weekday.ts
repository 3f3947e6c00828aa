import { shifted, weekdayOf } from './calendar';
import type { DateContext, DateRef } from './date-ref';
import type { Match } from './patterns';
import { found, has, isTagged, partAround, type Sentence } from './sentences';

/** Days named by the week: the last ones of that name, the day of publication included; the next ones where the words beside them plan. */
export function weekdaysOf(sentence: Sentence, { lexicon, published }: DateContext): DateRef[] {
  if (published === null) return [];
  const days = sentence.tokens.flatMap(({ norm }, at) => {
    const weekday = lexicon.weekday(norm);
    return weekday === undefined || isOften(sentence, at) ? [] : [weekdayAt(sentence, at, weekday, published)];
  });
  const weekends = found(sentence, 'WEEKEND').map((match) => weekendAt(sentence, match, published));
  return [...joined(sentence, days), ...weekends];
}

/** “every Sunday”, “щонеділі” written apart: no day of its own. */
const isOften = ({ tokens }: Sentence, at: number): boolean => OFTEN.test(tokens[at - 1]?.norm ?? '');

const OFTEN = /^(every|each|кажд(ый|ую|ое)|кожн(ий|у|ої|ы|ую))$/;

function weekdayAt(sentence: Sentence, at: number, weekday: number, published: string): DateRef {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const day = shifted(published, daysTo(sentence, at, back));
  return { first: at, last: at, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' };
}

function weekendAt(
  sentence: Sentence,
  { first, last }: { readonly first: number; readonly last: number },
  published: string,
): DateRef {
  const back = (weekdayOf(published) + 1) % 7;
  const from = shifted(published, back < 2 ? -back : isAhead(sentence, first) ? 7 - back : -back);
  return { first, last, from, to: shifted(from, 1), precision: 'DAY', basis: 'RELATIVE' };
}

/** “on Saturday and Sunday”, “в субботу и в воскресенье” is one time of two days. */
function joined(sentence: Sentence, days: readonly DateRef[]): DateRef[] {
  const isWith = (one?: DateRef, other?: DateRef): boolean =>
    one !== undefined &&
    other !== undefined &&
    other.last - one.last <= 3 &&
    isTagged(sentence, one.last + 1, 'AND') &&
    shifted(one.from, 1) === other.from;
  return days.flatMap((day, at) => {
    const after = days[at + 1];
    if (isWith(days[at - 1], day)) return [];
    return isWith(day, after) ? [{ ...day, last: after?.last ?? day.last, to: after?.to ?? day.to }] : [day];
  });
}

const NEXT = /^(next|следующ|наступн|coming)/;
const LAST = /^(last|прошл|минул|мінул)/;

function daysTo(sentence: Sentence, at: number, back: number): number {
  const before = sentence.tokens[at - 1]?.norm ?? '';
  if (isOfDeed(sentence, at)) return -back;
  if (NEXT.test(before) || (back > 0 && isAhead(sentence, at))) return 7 - back;
  return LAST.test(before) && back === 0 ? -7 : -back;
}

/** “Saturday's stage covered 307”, “what began on Monday goes on”. */
function isOfDeed(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const isBegun = tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => BEGUN.test(norm));
  const isPlanned = NEXT.test(tokens[at - 1]?.norm ?? '') || has(sentence, 'PLAN', at);
  return isBegun || (/'s$/.test(tokens[at]?.norm ?? '') && !isPlanned);
}

const BEGUN = /^(began|begun|started|начат|начал|розпочат|почат|почав|почал|пачат|пачал|пачауся)/;

const FAILED = ['POSTPONE', 'CANCEL'];
/** “to be freed on Friday”: how far behind the plan the deed stands. */
const TO_COME = 3;
const UNTIL = /^(until|till|to|на|до|да)$/;

/** Only plans are told in the sentence, or in the part of it where the day stands; of what failed only the day to which it is put off. */
function isAhead(sentence: Sentence, at: number): boolean {
  if (FAILED.some((tag) => has(sentence, tag)))
    return UNTIL.test(sentence.tokens[at - 1]?.norm ?? '') && has(sentence, 'POSTPONE');
  if (has(sentence, 'PLAN') && !has(sentence, 'DONE') && !has(sentence, 'SAY')) return true;
  const [from, to] = partAround(sentence, at);
  const plans = found(sentence, 'PLAN', from, to).filter(({ first }) => !isTagged(sentence, first, 'MEETING'));
  const isToCome = ({ first }: Match): boolean =>
    plans.some((plan) => first > plan.first && first - plan.last <= TO_COME);
  return plans.length > 0 && found(sentence, 'DONE', from, to).every(isToCome) && !has(sentence, 'SAY', from, to);
}
