import type { ReadCount } from '../tables/extraction';
import { confidenceOf, type Standing } from './confidence';
import { type Context, wordsOf } from './context';
import type { Count } from './count';
import { SIDES } from './flow';

/** The counts of one hand-over as they are given out. */
export function readCounts(context: Context, counts: readonly Count[]): ReadCount[] {
  return counts.map((count) => readCount(context, count, standingOf(count, counts)));
}

function readCount(context: Context, count: Count, standing: Standing): ReadCount {
  const { sentence, first, last, to, from, category, low, high, status, beside, claimant, rule } = count;
  return {
    ...{ to, from, category: category as ReadCount['category'], low, high },
    ...{ status: status as ReadCount['status'], beside, claimant },
    ...wordsOf(context, sentence, first, last),
    ...confidenceOf(rule, standing),
  };
}

function standingOf(count: Count, all: readonly Count[]): Standing {
  const { category, low, high } = count;
  const isClear = isPlain(count) && isOfTheSides(count) && !all.some((other) => isRival(count, other));
  return { isClear, category, number: low === high ? low : null };
}

/** Told in the text itself and not denied, and its own words say what is counted, or its rule does. */
function isPlain({ frame, sentence, named, rule }: Count): boolean {
  return frame.outcome !== 'DENIED' && !sentence.heading && (named || TELLING.has(rule));
}

/** A formula is one of people unless other words stand beside, bodies are told of as such, and what goes the other way, or is one's own, is like what came before. */
const TELLING = new Set(['formula', 'uneven formula', 'opposite', 'bodies', 'own side']);

/** Those whom third states let go or receive are told of in more ways. */
const isOfTheSides = ({ to, from }: Count): boolean => [to, from].every((state) => SIDES.includes(state ?? ''));

/** Another number of the same people in the same hand-over: they contradict each other, or one is a part or belongs elsewhere. A title may round. */
function isRival(count: Count, other: Count): boolean {
  return (
    other.status === 'STATED' &&
    !isRounded(count, other) &&
    other.to === count.to &&
    other.category === count.category &&
    (other.low !== count.low || other.high !== count.high) &&
    !isOfAnother(count, other)
  );
}

/** The title's number, which is about the same. */
const isRounded = ({ low }: Count, other: Count): boolean =>
  other.sentence.heading && Math.abs((other.low ?? other.high ?? low ?? 0) - (low ?? 0)) <= (low ?? 0) * ABOUT;

const ABOUT = 0.1;

/** Where somebody else says otherwise, a formula or the name of a people still tells what this one says. */
const isOfAnother = ({ rule, claimant }: Count, other: Count): boolean =>
  other.claimant !== claimant && /^(formula|nationality)/.test(rule);
