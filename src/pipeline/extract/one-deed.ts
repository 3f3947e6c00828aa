import type { Context } from './context';
import type { Mention } from './mention';
import { has, type Sentence } from './sentences';

const TAKEN = ['GET', 'COME'];

/** “that night Kyiv got 215 back and gave 55”, “6,000 bodies by the deal of July”, “in all, by that deal, 185 on Thursday”: of one hand-over, however many. */
export function isOfOneDeed(context: Context, mention: Mention): boolean {
  const { sentence } = mention;
  const isOfDeal = has(sentence, 'AGREEMENT:');
  if (isOfDeal && has(sentence, 'BODY')) return true;
  if (has(sentence, 'TOTAL') || isOfTime(sentence)) return isOfDeal && isOfDay(context, sentence);
  return isOfDeal || isOfOneTime(context, mention);
}

const isOfDay = ({ dates }: Context, { index }: Sentence): boolean =>
  (dates[index] ?? []).some(({ precision, basis }) => precision === 'DAY' && basis === 'RELATIVE');

/** Taken and given at once, or told of before. */
function isOfOneTime({ mentions }: Context, { sentence, number }: Mention): boolean {
  if (!TAKEN.some((tag) => has(sentence, tag))) return false;
  if (has(sentence, 'GIVE') && (mentions[sentence.index] ?? []).length > 1) return true;
  return has(sentence, 'BACK', 0, number.first) && (number.low ?? number.high ?? 0) <= LARGEST;
}

/** So many at most were exchanged at once. */
const LARGEST = 1000;

const isOfTime = (sentence: Sentence): boolean =>
  has(sentence, 'PERIOD:') || sentence.tokens.some(({ norm }) => SEASON.test(norm));

const SEASON =
  /^(summer|winter|spring|autumn|лет(о|ом|а)|зим[аойу]+|весн[аойу]+|осень?ю?|осени|літ(о|ом|а|ку)|взимку|навесні|восени|лета|летам|зім[аойу]+|вясн[аойу]+|восенню?)$/;
