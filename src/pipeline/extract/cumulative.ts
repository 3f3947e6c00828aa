import { cardinalAt } from './cardinal';
import type { Context } from './context';
import type { Mention } from './mention';
import { isOverTime } from './over-time';
import type { Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

const DEEDS = ['COME', 'HOME', 'GET', 'GIVE', 'BODY', 'EXCHANGE', 'MEDIATION', 'OWN'];

/** Counted since a day, in a year, over the war, or through a mediator. */
export function isCumulative(context: Context, mention: Mention): boolean {
  const known = kept.get(mention) ?? addsUp(context, mention);
  kept.set(mention, known);
  return known;
}

/** A mention is of one text, and held against many others. */
const kept = new WeakMap<Mention, boolean>();

function addsUp(context: Context, mention: Mention): boolean {
  const { sentence } = mention;
  if (sentence.heading || !isOfPeople(mention)) return false;
  const isFew = hasTotalWord(mention);
  const isSaidFirst = found(sentence, 'PERIOD:').some(({ first }) => first <= 1) && !hasDay(context, mention);
  const isLarge =
    sizeOf(context, mention) >= (mention.category === 'CHILDREN' ? MANY_CHILDREN : isFew || isSaidFirst ? 20 : 90);
  const isDone = DEEDS.some((tag) => has(sentence, tag));
  const isTold = isOverTime(context, mention) || (isOfChildrenSoFar(mention) && !hasDay(context, mention));
  return isLarge && isDone && isTold && !isShare(mention);
}

/** “thanks to Qatar 83 children have already come home”, “in all 17 children to Russia and 95 to Ukraine”: never so many at once. */
function isOfChildrenSoFar({ sentence, category, number, first }: Mention): boolean {
  const isMany = (number.low ?? number.high ?? 0) >= MANY_CHILDREN;
  const isSum = found(sentence, 'TOTAL').some(({ first }) => first <= 1) || sentence.tokens.slice(Math.max(0, first - 2), first).some(({ norm }) => ALREADY.test(norm)); // prettier-ignore
  return category === 'CHILDREN' && isMany && isSum;
}

const MANY_CHILDREN = 15;
const ALREADY = /^(already|уже|вже|ужо)$/;

const hasDay = ({ dates }: Context, { sentence }: Mention): boolean =>
  (dates[sentence.index] ?? []).some(({ precision }) => precision === 'DAY');

/** The number, that of “about 40” too. */
function sizeOf({ lexicon }: Context, { number, sentence }: Mention): number {
  return number.low ?? number.high ?? cardinalAt(sentence, number.bare, lexicon)?.value ?? 0;
}

/** “по 95”, “1,000 each”, “146 for 146”; what came “from both sides” may be a sum. */
export function isShare({ sentence, number, last }: Mention): boolean {
  const each = found(sentence, 'EACH').find(({ first }) => first === last + 1);
  const words = sentence.tokens.slice(each?.first ?? 0, (each?.last ?? -1) + 1);
  const isEach = each !== undefined && !words.some(({ norm }) => BOTH.test(norm));
  const isFormula = isTagged(sentence, last + 1, 'FORMULA') && sentence.tokens[last + 2]?.kind === 'number';
  return isTagged(sentence, number.first - 1, 'EACH_PREP') || isEach || isFormula;
}

const BOTH = /^(both|обе|обоих|обеих|обох|обидв|абодв|абедзв)/;

function isOfPeople(mention: Mention): boolean {
  return mention.category !== null || hasTotalWord(mention) || has(mention.sentence, 'COME') || mention.own;
}

/** Words of totals in the same part of the sentence. */
export function hasTotalWord({ sentence, first, last }: Mention): boolean {
  return found(sentence, 'TOTAL').some(
    (match) =>
      Math.max(match.first - last, first - match.last) <= (match.first < 2 ? 14 : 7) &&
      !isTogetherWith(sentence, match) &&
      !(match.first > last && isOfNext(sentence, match)),
  );
}

/** “150 Ukrainians and 150 Russians, a total of 300”: of the number behind it. */
function isOfNext({ tokens }: Sentence, total: Match): boolean {
  const next = tokens[total.last + 1];
  return (next?.norm === 'of' ? tokens[total.last + 2] : next)?.kind === 'number';
}

/** “together with”: nothing is added up. */
function isTogetherWith(sentence: Sentence, total: Match): boolean {
  return found(sentence, 'AND').some(({ first, last }) => first === total.first && last > total.last);
}
