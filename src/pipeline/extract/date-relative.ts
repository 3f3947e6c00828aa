import { shifted, weekOf } from './calendar';
import type { DateContext, DateRef } from './date-ref';
import type { Lexicon } from './lexicon';
import type { Match } from './patterns';
import { found, isTagged, type Sentence } from './sentences';

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
    const week = weekOf(published, Number(tag.slice('WEEK:'.length)));
    return { first, last, ...week, precision: 'DAY', basis: 'RELATIVE' };
  });
  return [
    ...joined(sentence, days, published),
    ...weeks,
    ...steps(sentence, published),
    ...spans(sentence, published, lexicon),
    ...daysAgo(sentence, published, lexicon),
  ];
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

/** “накануне Пасхи” is the eve of another day; “накануне Россия передала” is none. */
function isEve(sentence: Sentence, { first, last }: Match): boolean {
  const { tokens } = sentence;
  const isOfName = tokens[last + 1]?.capital === true || tokens[last + 1]?.norm === '[';
  const isWho = ['STATE:', 'DEM:', 'NAME:'].some((tag) => isTagged(sentence, last + 1, tag));
  return /^(накануне|напередодн|напярэдадн)/.test(tokens[first]?.norm ?? '') && isOfName && !isWho;
}

/** “a day earlier”: of the day before that of publication, unless another day is told before. */
function steps(sentence: Sentence, published: string): DateRef[] {
  return found(sentence, 'STEP:').map(({ tag, first, last }): DateRef => {
    const step = Number(tag.slice('STEP:'.length));
    const day = shifted(published, step);
    return { first, last, from: day, to: day, precision: 'DAY', basis: 'RELATIVE', step };
  });
}

/** “over the past 24 hours”, “in two days”; “for the second time in two days” is no time of a hand-over. */
function spans(sentence: Sentence, published: string, lexicon: Lexicon): DateRef[] {
  const isOrdinal = ({ norm }: { readonly norm: string }): boolean => lexicon.ordinal(norm) !== undefined;
  return found(sentence, 'SPAN:')
    .filter(
      ({ first }) => !sentence.tokens.slice(Math.max(0, first - 3), first).some(isOrdinal) && !isOnThe(sentence, first),
    )
    .map(({ tag, first, last }): DateRef => {
      const days = Number(tag.slice('SPAN:'.length));
      return {
        first,
        last,
        from: shifted(published, 1 - days),
        to: published,
        precision: 'DAY',
        basis: 'RELATIVE',
        days,
      };
    });
}

/** “on the last day” of an exchange of several. */
const isOnThe = ({ tokens }: Sentence, first: number): boolean =>
  tokens[first - 2]?.norm === 'on' && tokens[first - 1]?.norm === 'the';

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
