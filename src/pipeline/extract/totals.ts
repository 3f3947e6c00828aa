import { cardinalAt } from './cardinal';
import type { Context } from './context';
import { hasTotalWord, isCumulative, isShare } from './cumulative';
import type { Mention } from './mention';
import { isTaken } from './not-freed';
import { isOfOneDeed } from './one-deed';
import { found, has } from './sentences';
import { MANY } from './told-parts';
import { OPENING, isFarAbove } from './total-far';
import { isBothWays, isOfBothTogether, isOfShares, isSumOfSides } from './total-shares';
import { isMediated, isOfEach, isOfEither, isOverTime, valueOf } from './total-words';

/** Numbers that add up many hand-overs, or both directions of one. */
export function totalsOf(context: Context): ReadonlySet<Mention> {
  const all = context.mentions.flat().filter((mention) => !mention.other && !isTaken(mention));
  const plain = all.filter((mention) => !isCumulative(context, mention));
  const opening = Math.max(
    0,
    ...plain.filter(({ sentence }) => sentence.index < OPENING).map(({ number }) => number.low ?? number.high ?? 0),
  );
  const largest = Math.max(
    0,
    ...plain
      .filter((mention) => !hasTotalWord(mention) && !has(mention.sentence, 'MEDIATION'))
      .map(({ number }) => number.low ?? number.high ?? 0),
  );
  const totals = all.filter(
    (mention) => isTotal(context, mention, plain, largest) || isFarAbove(context, mention, opening),
  );
  const more = all.filter(
    (mention) =>
      goesOnFrom(context, mention, totals) || isTitleOf(mention, totals) || isPartOfTotal(context, mention, totals),
  );
  return new Set([...totals, ...more]);
}

/** The title gives a total of the text. */
function isTitleOf(mention: Mention, totals: readonly Mention[]): boolean {
  const { sentence, number } = mention;
  const isIn = (total: Mention): boolean => !total.sentence.heading && total.number.low === number.low;
  return sentence.heading && number.low !== null && !isOfEither(mention) && totals.some(isIn);
}

/** “the total: 6,060 bodies went one way, 78 the other”. */
function areAlike(mention: Mention, total: Mention): boolean {
  const { category } = mention;
  return hasTotalWord(total) && (category === null || category === total.category || isPart(mention, total));
}

/** “7,158 have come back. 6,720 of them are soldiers, 438 civilians”: parts of the total before. */
function isPartOfTotal({ mentions }: Context, mention: Mention, totals: readonly Mention[]): boolean {
  const { sentence } = mention;
  const first = mentions[sentence.index]?.[0];
  const isOfThem = found(sentence, 'OF_THEM').some(
    (cue) => cue.first === 0 || cue.first === (first?.number.last ?? NaN) + 1,
  );
  const before = mentions.slice(0, sentence.index).findLast((told) => told.length > 0) ?? [];
  return (
    isOfThem && !has(sentence, 'EXCHANGE') && before.some((whole) => totals.includes(whole) && valueOf(whole) >= MANY)
  );
}

/** “8,050 people, 411 of them civilians”. */
function isPart({ category, number }: Mention, { category: whole, number: { low } }: Mention): boolean {
  const isOther = category === 'CIVILIANS' || category === 'CHILDREN';
  return isOther && category !== whole && (number.low ?? number.high ?? 0) < (low ?? Infinity);
}

/** “since June Ukraine got 7,000 bodies, Russia 97”: the second is a total too. */
function goesOnFrom(context: Context, mention: Mention, totals: readonly Mention[]): boolean {
  const { sentence, first } = mention;
  const before = totals.filter((total) => total.sentence === sentence && total.first < first);
  if (isShare(mention) || mention.other) return false;
  return before.some((total) =>
    has(sentence, 'OF_THEM', total.last, first)
      ? isPart(mention, total)
      : (isCumulative(context, total) || areAlike(mention, total)) && !has(sentence, 'DAY:', total.last, first),
  );
}

function isTotal(context: Context, mention: Mention, plain: readonly Mention[], largest: number): boolean {
  if (isShare(mention)) return false;
  if (isOfBothTogether(mention)) return true;
  return mention.sentence.heading
    ? isBothWays(context, mention, plain)
    : isTotalBelow(context, mention, plain, largest);
}

function isTotalBelow(context: Context, mention: Mention, plain: readonly Mention[], largest: number): boolean {
  if (isOverTime(context, mention) || isMediated(context, mention, largest) || isOfWar(context, mention)) return true;
  if (isOfEach(mention)) return isBothWays(context, mention, plain) || isOfShares(mention, plain);
  return (
    (isSum(mention, largest) && !isOfOneDeed(context, mention)) ||
    isVagueSum(context, mention) ||
    isBothWays(context, mention, plain) ||
    isSumOfSides(mention, plain)
  );
}

/** “more than 8,000 citizens were freed”: so many never came home at once. */
function isOfWar({ dates, mentions }: Context, mention: Mention): boolean {
  const { category, sentence } = mention;
  if (isOfAllWar(mention)) return !(dates[sentence.index] ?? []).some(({ precision }) => precision === 'DAY');
  const beside = (mentions[sentence.index] ?? []).filter(({ number }) => number.low === mention.number.low);
  const isSaidTwice = beside.length > 1;
  const isDone = ['COME', 'GET', 'GIVE', 'EXCHANGE'].some((tag) => has(sentence, tag)) && !has(sentence, 'PLAN');
  return (
    isDone &&
    category !== null &&
    category !== 'REMAINS' &&
    valueOf(mention) >= OF_WAR &&
    !isOfEither(mention) &&
    !isSaidTwice
  );
}

/** “15,000 bodies have come home”, “4,641 captives by its mediation”. */
function isOfAllWar(mention: Mention): boolean {
  const { category, sentence } = mention;
  if (category === 'REMAINS') return valueOf(mention) >= DEAD_OF_WAR && !has(sentence, 'PLAN');
  return valueOf(mention) >= OF_WAR && has(sentence, 'MEDIATION') && !isShare(mention);
}

const OF_WAR = 2500;
const DEAD_OF_WAR = 12_001;

/** “about 15,000 came home in all”. */
function isVagueSum({ lexicon }: Context, mention: Mention): boolean {
  const { number, sentence } = mention;
  const value =
    number.low === null && number.high === null ? (cardinalAt(sentence, number.bare, lexicon)?.value ?? 0) : 0;
  return value >= MANY && hasTotalWord(mention);
}

function isSum(mention: Mention, largest: number): boolean {
  return largest > 0 && hasTotalWord(mention) && mention.number.low !== null && valueOf(mention) > largest * 1.5;
}
