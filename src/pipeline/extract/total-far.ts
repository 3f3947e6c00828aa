import type { Context } from './context';
import type { Mention } from './mention';
import { isOfOneDeed } from './one-deed';
import { type Sentence, found, has, isTagged } from './sentences';

/** How many sentences tell of the hand-over itself. */
export const OPENING = 4;

export const WITHIN = /^(in|over|within|за|ці|эти|гэтыя|these|the)$/;

/** Many times the numbers of the opening, without a date: a sum over time. */
export function isFarAbove(context: Context, mention: Mention, opening: number): boolean {
  const { dates, sentences } = context;
  const { sentence, number } = mention;
  const value = number.low ?? number.high ?? 0;
  if (
    opening === 0 ||
    value < 100 ||
    value <= opening * 3 ||
    sentence.index < OPENING ||
    ['EACH', 'PLAN'].some((tag) => has(sentence, tag)) ||
    isOfOneBefore(sentence) ||
    isOfOneDeed(context, mention)
  )
    return false;
  return (
    !hasDay(dates, sentence, sentences) &&
    ['COME', 'GET', 'EXCHANGE'].some((tag) => has(sentence, tag)) &&
    !isTagged(sentence, number.first - 1, 'EACH_PREP')
  );
}

/** “before that an exchange was reported by which 207 came home”. */
const isOfOneBefore = (sentence: Sentence): boolean =>
  has(sentence, 'BACK') && has(sentence, 'SAY') && found(sentence, 'EXCHANGE').length === 1;

/** In the sentence, or in the one before it that it goes on with. */
function hasDay(dates: Context['dates'], { index, paragraph }: Sentence, sentences: Context['sentences']): boolean {
  return (
    (dates[index] ?? []).length > 0 ||
    (sentences[index - 1]?.paragraph === paragraph &&
      (dates[index - 1] ?? []).some(({ precision }) => precision === 'DAY'))
  );
}
