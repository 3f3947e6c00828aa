import type { Context } from './context';
import type { Mention } from './mention';
import { has } from './sentences';

const TAKEN = ['GET', 'COME'];

/** “then Kyiv got 215 back and gave 55”, “by the deal of July Russia got 185”: of one hand-over, however many. */
export function isOfOneDeed({ mentions }: Context, { sentence, number }: Mention): boolean {
  const isOfDeal = has(sentence, 'AGREEMENT:');
  if (has(sentence, 'TOTAL') && !isOfDeal) return false;
  const isTaken = TAKEN.some((tag) => has(sentence, tag));
  const isGivenToo = isTaken && has(sentence, 'GIVE') && (mentions[sentence.index] ?? []).length > 1;
  return isOfDeal || isGivenToo || (isTaken && has(sentence, 'BACK', 0, number.first));
}
