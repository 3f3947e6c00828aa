import type { Context } from './context';
import { isTaken } from './not-counted';
import { hasTotalWord, isCumulative, isShare } from './cumulative';
import type { Mention } from './mentions';
import { isOfRoundUp } from './round-up';
import { has, isTagged, type Sentence } from './sentences';

/** Numbers that add up many hand-overs, or both directions of one. */
export function totalsOf(context: Context): ReadonlySet<Mention> {
  const all = context.mentions.flat().filter((mention) => !mention.other && !mention.number.vague && !isTaken(mention));
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
  const more = all.filter((mention) => goesOnFrom(context, mention, totals) || isTitleOf(mention, totals));
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

/** “8,050 people, 411 of them civilians”. */
function isPart({ category, number }: Mention, { category: whole, number: { low } }: Mention): boolean {
  const isOther = category === 'CIVILIANS' || category === 'CHILDREN';
  return isOther && category !== whole && (number.low ?? number.high ?? 0) < (low ?? Infinity);
}

/** How many sentences tell of the hand-over itself. */
const OPENING = 4;
const WITHIN = /^(in|over|within|за|ці|эти|гэтыя|these|the)$/;

/** Many times the numbers of the opening, without a date: a sum over time. */
function isFarAbove({ dates, sentences }: Context, mention: Mention, opening: number): boolean {
  const { sentence, number } = mention;
  const value = number.low ?? number.high ?? 0;
  if (
    opening === 0 ||
    value < 100 ||
    value <= opening * 3 ||
    sentence.index < OPENING ||
    has(sentence, 'EACH') ||
    has(sentence, 'PLAN')
  )
    return false;
  return (
    !hasDay(dates, sentence, sentences) &&
    ['COME', 'GET', 'EXCHANGE'].some((tag) => has(sentence, tag)) &&
    !isTagged(sentence, number.first - 1, 'EACH_PREP')
  );
}

/** In the sentence, or in the one before it that it goes on with. */
function hasDay(dates: Context['dates'], { index, paragraph }: Sentence, sentences: Context['sentences']): boolean {
  return (
    (dates[index] ?? []).length > 0 ||
    (sentences[index - 1]?.paragraph === paragraph &&
      (dates[index - 1] ?? []).some(({ precision }) => precision === 'DAY'))
  );
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
  if (mention.sentence.heading) return isBothWays(mention, plain);
  if (isOverTime(context, mention) || isMediated(mention, largest)) return true;
  if (isOfEach(mention)) return isBothWays(mention, plain) || isOfShares(mention, plain);
  return isSum(mention, largest) || isBothWays(mention, plain) || isSumOfSides(mention, plain);
}

function isSum(mention: Mention, largest: number): boolean {
  return largest > 0 && hasTotalWord(mention) && mention.number.low !== null && valueOf(mention) > largest * 1.5;
}

function isOverTime(context: Context, mention: Mention): boolean {
  return [isCumulative, isOfMany, isOfRoundUp, isOfDays].some((rule) => rule(context, mention));
}

function isOfEach({ sentence }: Mention): boolean {
  return has(sentence, 'EACH') && !has(sentence, 'MEDIATION');
}

/** Many times the rest, and through a mediator. */
function isMediated(mention: Mention, largest: number): boolean {
  const value = valueOf(mention);
  if (value <= largest * 3 || value <= 200) return false;
  return has(mention.sentence, 'MEDIATION') || has(mention.sentence, 'STATE:AE');
}

function valueOf({ number }: Mention): number {
  return number.low ?? number.high ?? 0;
}

/** “500 each”, “500 for 500”. */
function isOfEither(mention: Mention): boolean {
  const { sentence, first, last } = mention;
  const isFormula = [first - 1, last + 1].some((at) => isTagged(sentence, at, 'FORMULA'));
  return isFormula || isShare(mention) || has(sentence, 'EACH');
}

/** “in two days 697 came home”. */
function isOfDays({ lexicon }: Context, mention: Mention): boolean {
  const { sentence, first } = mention;
  if (sentence.heading || mention.other || isOfEither(mention) || valueOf(mention) < 100) return false;
  const norm = (at: number): string => sentence.tokens[at]?.norm ?? '';
  return sentence.tokens.some(
    (_, at) =>
      at < first &&
      lexicon.words('dayWord').has(norm(at)) &&
      (lexicon.cardinal(norm(at - 1)) ?? 0) > 1 &&
      WITHIN.test(norm(at - 2)),
  );
}

/** “over a thousand within all nine stages”. */
function isOfMany({ dates, mentions }: Context, mention: Mention): boolean {
  const days = (dates[mention.sentence.index] ?? []).filter(({ precision }) => precision === 'DAY');
  return (mentions[mention.sentence.index] ?? []).some(
    (other) =>
      other.operations &&
      (other.number.low ?? 0) > 1 &&
      other.first < mention.first &&
      !days.some(({ first }) => first > other.first && first < mention.first),
  );
}

/** “314 in all” of 157 each way. */
function isBothWays({ number, sentence, nation, first }: Mention, plain: readonly Mention[]): boolean {
  const value = number.low;
  if (value === null || value !== number.high || value % 2 !== 0 || value < 20 || has(sentence, 'BACK')) return false;
  return (
    nation === null &&
    plain.some(
      (other) =>
        other.number.low === value / 2 &&
        (other.sentence !== sentence || has(sentence, 'TOTAL') || isShareIn(other, first)),
    )
  );
}

/** “320 bodies, 160 each”. */
function isOfShares({ sentence, number, first }: Mention, plain: readonly Mention[]): boolean {
  return plain.some(
    (share) =>
      share.sentence === sentence &&
      number.low === number.high &&
      (share.number.low ?? NaN) * 2 === number.low &&
      isShareIn(share, first),
  );
}

/** “168 captives, 84 on either side”, “292 captives: 146 Ukrainians and 146 Russians”. */
function isShareIn({ sentence, first, last, nation }: Mention, whole: number): boolean {
  return first > whole && (nation !== null || has(sentence, 'EACH', last + 1, last + 4));
}

/** Before it in the same sentence, or far off: parts of something else. */
function isElsewhere(part: Mention, { sentence, last }: Mention): boolean {
  const isBefore = part.sentence === sentence && part.first <= last;
  return isBefore || Math.abs(part.sentence.index - sentence.index) > OPENING;
}

/** “eight children”, of whom seven go to Ukraine and one to Russia. */
function isSumOfSides(mention: Mention, plain: readonly Mention[]): boolean {
  const { number, category } = mention;
  return plain.some((one, at) => {
    const other = plain[at + 1];
    if (other === undefined || other.sentence !== one.sentence || isElsewhere(one, mention)) return false;
    const isSum = number.low !== null && (one.number.low ?? NaN) + (other.number.low ?? NaN) === number.low;
    const isOfBoth = has(one.sentence, 'TO:UA') && has(one.sentence, 'TO:RU');
    return isSum && isOfBoth && category !== null && (one.category ?? category) === category;
  });
}
