import type { DateRef } from './date-ref';
import type { Mention } from './mention';
import { has, type Sentence } from './sentences';

const DEEDS = ['EXCHANGE', 'OPERATION', 'COME', 'GIVE', 'GET'];

/** A month or a week of hand-overs, none of agreements; no year. “In two days” is told with any deed of the sentence. */
export function isOfMonth(sentence: Sentence, date: DateRef, mentions: readonly Mention[]): boolean {
  const { first, last, from, to, days, precision } = date;
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31');
  const isAgreed = precision !== 'DAY' && has(sentence, 'AGREEMENT:', Math.max(0, first - 3), last + 3);
  if (isYear || isAgreed) return false;
  if (precision === 'MONTH' && isCounted(sentence, date, mentions)) return true;
  return days === undefined
    ? isNear(sentence, first, last, precision === 'DAY' ? DAYS_NEAR : MONTH_NEAR)
    : !has(sentence, 'TOTAL') && DEEDS.some((tag) => has(sentence, tag));
}

/** “in February 11 children left”: people are counted beside it. */
function isCounted({ tokens }: Sentence, { first, last }: DateRef, mentions: readonly Mention[]): boolean {
  return mentions.some(({ category, other, ...mention }) => {
    const [from, to] = mention.first > last ? [last + 1, mention.first] : [mention.last + 1, first];
    const between = tokens.slice(from, to);
    return category !== null && !other && between.length < COUNTED_WITHIN && between.every(({ norm }) => norm !== ';');
  });
}

const COUNTED_WITHIN = 13;

/** A month or a week is that of a hand-over only next to a word of it. */
function isNear(sentence: Sentence, first: number, last: number, reach: number): boolean {
  const isCounted = sentence.tokens
    .slice(last + 1, last + 10)
    .some(({ kind, value }) => kind === 'number' && (value ?? 0) > 31);
  return isCounted || DEEDS.some((tag) => has(sentence, tag, Math.max(0, first - reach), last + reach));
}

const MONTH_NEAR = 7;
const DAYS_NEAR = 12;
