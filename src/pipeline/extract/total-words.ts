import type { Context } from './context';
import { isCumulative, isShare } from './cumulative';
import type { Mention } from './mention';
import { isOfOneDeed } from './one-deed';
import { isOfRoundUp } from './round-up';
import { found, has, isTagged } from './sentences';
import { MANY } from './told-parts';
import { WITHIN } from './total-far';

export function isOverTime(context: Context, mention: Mention): boolean {
  return [isCumulative, isOfMany, isOfRoundUp, isOfDays, isOfSumBefore].some((rule) => rule(context, mention));
}

/** “Lavrov named the overall total. 9,000 bodies were given to Ukraine, and 143 taken back.” */
function isOfSumBefore({ sentences, mentions }: Context, { sentence, category }: Mention): boolean {
  const before = sentences[sentence.index - 1];
  if (!(mentions[sentence.index] ?? []).some((mention) => valueOf(mention) >= MANY)) return false;
  if (before === undefined || before.heading || before.paragraph !== sentence.paragraph || category === null)
    return false;
  const isSum = found(before, 'TOTAL').some(({ first }) => OVERALL.test(before.tokens[first]?.norm ?? ''));
  return isSum && !before.tokens.some(({ kind, value }) => kind === 'number' && (value ?? 0) > 31);
}

const OVERALL = /^(общ|загальн|агульн|overall|grand|total)/;

export function isOfEach({ sentence }: Mention): boolean {
  return has(sentence, 'EACH') && !has(sentence, 'MEDIATION');
}

/** Many times the rest, and through a mediator. */
export function isMediated(context: Context, mention: Mention, largest: number): boolean {
  const value = valueOf(mention);
  if (isOfOneDeed(context, mention)) return false;
  if (value <= largest * 3 || value <= (mention.nation === null ? MANY_AT_ONCE : MANY_OF_ONE)) return false;
  return has(mention.sentence, 'MEDIATION') || has(mention.sentence, 'STATE:AE');
}

/** So many are seldom exchanged at once; of the people of one side still fewer. */
const MANY_AT_ONCE = 200;
const MANY_OF_ONE = 400;

export function valueOf({ number }: Mention): number {
  return number.low ?? number.high ?? 0;
}

/** “500 each”, “500 for 500”. */
export function isOfEither(mention: Mention): boolean {
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

/** “808 people, for which 24 exchanges were needed”, “8,000 people in 70 exchanges”. */
const isForWhich = (mention: Mention, { first, sentence, number }: Mention): boolean =>
  valueOf(mention) >= LEAST_OF_MANY &&
  (number.low ?? 0) >= FEW_SWAPS &&
  /^(in|during|which|в|за|у|ў|during|через)$/.test(sentence.tokens[number.first - 1]?.norm ?? '') &&
  first > mention.last;

const LEAST_OF_MANY = 300;
const FEW_SWAPS = 6;

/** “over a thousand within all nine stages”. */
function isOfMany({ dates, mentions }: Context, mention: Mention): boolean {
  const days = (dates[mention.sentence.index] ?? []).filter(({ precision }) => precision === 'DAY');
  return (mentions[mention.sentence.index] ?? []).some(
    (other) =>
      other.operations &&
      (other.number.low ?? 0) > 1 &&
      (other.first < mention.first || (days.length === 0 && isForWhich(mention, other))) &&
      !days.some(({ first }) => first > other.first && first < mention.first),
  );
}
