import type { ReadCount } from '../tables/extraction';
import { circumstancesOf } from './circumstances';
import { confidenceOf, tierOf } from './confidence';
import { type Context, wordsOf } from './context';
import type { Count } from './count';

/** The counts of one hand-over as they are given out. */
export function readCounts(context: Context, counts: readonly Count[]): ReadCount[] {
  return counts.map((count) => readCount(context, count, circumstancesOf(count, counts)));
}

function readCount(context: Context, count: Count, circumstances: readonly string[]): ReadCount {
  const { sentence, first, last, to, from, category, low, high, status, beside, claimant, rule, frame } = count;
  const confidence = confidenceOf(circumstances);
  return {
    ...{ to, from, category: category as ReadCount['category'], low, high },
    ...{ status: status as ReadCount['status'], beside, claimant },
    ...wordsOf(context, sentence, first, last),
    ...{ rule, confidence, tier: tierOf(confidence, { outcome: frame.outcome, to, from, rule }), circumstances },
  };
}
