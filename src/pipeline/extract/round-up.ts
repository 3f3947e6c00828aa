import type { Context } from './context';
import type { Mention } from './mention';
import { found, has, type Sentence } from './sentences';

/** Fewer of a day are told beside the sums. */
const LEAST = 20;

/** In a text whose title promises a round-up, numbers without a day add up what was done over time. */
export function isOfRoundUp(context: Context, { sentence, number }: Mention): boolean {
  if (sentence.heading || (number.low ?? number.high ?? 0) < LEAST) return false;
  if (!context.sentences.some((title) => title.heading && promisesSums(context, title))) return false;
  return !hasDay(context, sentence) && !isOfOneDay(sentence) && !has(sentence, 'EACH');
}

/** No results of one day. */
function promisesSums({ dates }: Context, title: Sentence): boolean {
  return has(title, 'ROUNDUP') && !(dates[title.index] ?? []).some(({ precision }) => precision === 'DAY');
}

/** In the sentence, or in the one before it that it goes on with. */
function hasDay({ dates, sentences }: Context, { index, paragraph }: Sentence): boolean {
  const before = sentences[index - 1]?.paragraph === paragraph ? (dates[index - 1] ?? []) : [];
  return [...(dates[index] ?? []), ...before].some(({ precision }) => precision !== 'YEAR');
}

/** “the previous one brought home ...”: told of one hand-over. */
function isOfOneDay(sentence: Sentence): boolean {
  return ['BACK', 'SAME_DAY', 'PLAN', 'STILL_HELD'].some((tag) => found(sentence, tag).length > 0);
}
