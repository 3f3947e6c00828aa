import { shifted, weekdayOf, weekOf } from './calendar';
import type { DateContext, DateRef } from './date-ref';
import type { Lexicon } from './lexicon';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

/** “yesterday”, “last week”, “three days ago”, counted from the day of publication. */
export function taggedDates(sentence: Sentence, { published, lexicon }: DateContext): DateRef[] {
  if (published === null) return [];
  const days = found(sentence, 'DAY:')
    .filter((match) => !isEve(sentence, match))
    .map(({ tag, first, last }): DateRef => {
      const day = shifted(published, Number(tag.slice(4)));
      return { first, last, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' };
    });
  const weeks = found(sentence, 'WEEK:').map(({ tag, first, last }): DateRef => {
    const { from, to } = weekOf(published, Number(tag.slice(5)));
    return {
      first,
      last,
      from: from < published && to >= published ? published : from,
      to,
      precision: 'DAY',
      basis: 'RELATIVE',
    };
  });
  return [...joined(sentence, days, published), ...weeks, ...daysAgo(sentence, published, lexicon)];
}

/** “yesterday and today” is one time of two days. */
function joined(sentence: Sentence, days: readonly DateRef[], published: string): DateRef[] {
  return days.flatMap((day, at) => {
    const [before, after] = [days[at - 1], days[at + 1]];
    const isWith = (one?: DateRef, other?: DateRef): boolean =>
      one !== undefined &&
      other !== undefined &&
      one.last + 2 === other.first &&
      isTagged(sentence, one.last + 1, 'AND') &&
      one.to < other.from &&
      other.to <= published;
    if (isWith(before, day)) return [];
    return isWith(day, after) ? [{ ...day, last: after?.last ?? day.last, to: after?.to ?? day.to }] : [day];
  });
}

/** “накануне Пасхи” is the eve of another day. */
function isEve({ tokens }: Sentence, { first, last }: Match): boolean {
  return (
    /^(накануне|напередодн|напярэдадн)/.test(tokens[first]?.norm ?? '') &&
    (tokens[last + 1]?.capital === true || tokens[last + 1]?.norm === '[')
  );
}

/** “ten days ago”. */
function daysAgo({ tokens }: Sentence, published: string, lexicon: Lexicon): DateRef[] {
  return tokens.flatMap(({ norm, value }, at) => {
    const days = value ?? lexicon.cardinal(norm);
    const isAgo =
      lexicon.words('dayWord').has(tokens[at + 1]?.norm ?? '') && lexicon.words('ago').has(tokens[at + 2]?.norm ?? '');
    if (days === undefined || !isAgo) return [];
    const day = shifted(published, -days);
    return [{ first: at, last: at + 2, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' } satisfies DateRef];
  });
}

const NEXT = /^(next|следующ|наступн|coming)/;
const LAST = /^(last|прошл|минул|мінул)/;

/** The last one of that name, the day of publication included; the next one where the sentence plans. */
export function weekdayAt(sentence: Sentence, at: number, { lexicon, published }: DateContext): DateRef | null {
  const weekday = lexicon.weekday(sentence.tokens[at]?.norm ?? '');
  if (weekday === undefined || published === null) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const day = shifted(published, daysTo(sentence, at, back));
  return { first: at, last: at, from: day, to: day, precision: 'DAY', basis: 'RELATIVE' };
}

function daysTo(sentence: Sentence, at: number, back: number): number {
  const before = sentence.tokens[at - 1]?.norm ?? '';
  const isPlan = has(sentence, 'PLAN') && !has(sentence, 'DONE') && !has(sentence, 'SAY');
  if (NEXT.test(before) || (isPlan && back > 0)) return 7 - back;
  return LAST.test(before) && back === 0 ? -7 : -back;
}
