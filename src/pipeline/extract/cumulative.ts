import { cardinalAt } from './cardinal';
import type { Context } from './context';
import type { DateRef } from './date-ref';
import type { Mention } from './mention';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

const DEEDS = ['COME', 'HOME', 'GET', 'GIVE', 'BODY', 'EXCHANGE', 'MEDIATION', 'OWN'];
const SINCE = /^(с|со|з|із|від|ад|са|since|from)$/;
const REACH = { cue: 9, opening: 14, date: 30 };
/** “the first since August”, “the largest since the invasion” add nothing up. */
const MOST = /^(first|largest|biggest|най|перв|перш|крупнейш|сам(ый|ая|ое|ы)$)/;

/** Counted since a day, in a year, over the war, or through a mediator. */
export function isCumulative(context: Context, mention: Mention): boolean {
  const known = kept.get(mention) ?? addsUp(context, mention);
  kept.set(mention, known);
  return known;
}

/** A mention is of one text, and held against many others. */
const kept = new WeakMap<Mention, boolean>();

function addsUp(context: Context, mention: Mention): boolean {
  const { sentence } = mention;
  if (sentence.heading || !isOfPeople(mention)) return false;
  const isFew = hasTotalWord(mention) || mention.category === 'CHILDREN';
  const isLarge = sizeOf(context, mention) >= (isFew ? 20 : 90);
  const isDone = DEEDS.some((tag) => has(sentence, tag));
  return isLarge && isDone && isOverTime(context, mention) && !isShare(mention);
}

/** The number, that of “about 40” too. */
function sizeOf({ lexicon }: Context, { number, sentence }: Mention): number {
  return number.low ?? number.high ?? cardinalAt(sentence, number.bare, lexicon)?.value ?? 0;
}

/** “по 95”, “1,000 each”, “146 for 146”; what came “from both sides” may be a sum. */
export function isShare({ sentence, number, last }: Mention): boolean {
  const each = found(sentence, 'EACH').find(({ first }) => first === last + 1);
  const words = sentence.tokens.slice(each?.first ?? 0, (each?.last ?? -1) + 1);
  const isEach = each !== undefined && !words.some(({ norm }) => BOTH.test(norm));
  const isFormula = isTagged(sentence, last + 1, 'FORMULA') && sentence.tokens[last + 2]?.kind === 'number';
  return isTagged(sentence, number.first - 1, 'EACH_PREP') || isEach || isFormula;
}

const BOTH = /^(both|обе|обоих|обеих|обох|обидв|абодв|абедзв)/;

function isOfPeople(mention: Mention): boolean {
  return mention.category !== null || hasTotalWord(mention) || has(mention.sentence, 'COME') || mention.own;
}

function isOverTime(context: Context, mention: Mention): boolean {
  const { sentence } = mention;
  const dates = (context.dates[sentence.index] ?? []).filter(({ first }) => !isTagged(sentence, first - 2, 'PRISON'));
  return (
    isSince(context, mention) ||
    found(sentence, 'PERIOD:').some(
      (match) =>
        near(mention, match, REACH.cue) &&
        !followedByOrdinal(context, mention, match.last) &&
        !dates.some((date) => isOfDay(date, match)) &&
        !isYearOfDay(dates, mention, match),
    ) ||
    dates.some(
      (date) =>
        SINCE.test(sentence.tokens[date.first - 1]?.norm ?? '') &&
        date.basis === 'TEXT' &&
        near(mention, date, REACH.date) &&
        !isMost(mention, date.first) &&
        !isWhen(mention, date.last),
    ) ||
    isOfYear(dates)
  );
}

/** “185 on Saturday, the first since the fighting of 2024”: of the day, not of the year. */
function isOfYear(dates: readonly DateRef[]): boolean {
  const isDay = dates.some(({ precision }) => precision === 'DAY');
  return !isDay && dates.some(({ from, to }) => from.endsWith('-01-01') && to.endsWith('-12-31'));
}

/** “on October 2 last year”: the year of a day. */
function isOfDay(
  { precision, first, last }: DateRef,
  match: { readonly first: number; readonly last: number },
): boolean {
  return precision === 'DAY' && match.first >= first && match.first <= last + 1;
}

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
      !isTagged(sentence, match.first - 1, 'PRISON') &&
      !isMost(mention, match.first),
  );
}

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

/** Words of totals in the same part of the sentence. */
export function hasTotalWord({ sentence, first, last }: Mention): boolean {
  return found(sentence, 'TOTAL').some(
    (match) =>
      Math.max(match.first - last, first - match.last) <= (match.first < 2 ? 14 : 7) &&
      !isTogetherWith(sentence, match) &&
      !(match.first > last && isOfNext(sentence, match)),
  );
}

/** “150 Ukrainians and 150 Russians, a total of 300”: of the number behind it. */
function isOfNext({ tokens }: Sentence, total: Match): boolean {
  const next = tokens[total.last + 1];
  return (next?.norm === 'of' ? tokens[total.last + 2] : next)?.kind === 'number';
}

/** “together with”: nothing is added up. */
function isTogetherWith(sentence: Sentence, total: Match): boolean {
  return found(sentence, 'AND').some(({ first, last }) => first === total.first && last > total.last);
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
