import { tellsAge } from './ages';
import type { Context } from './context';
import type { Mention } from './mention';
import { areAllHeld, isBackground, isHeld, isLost, isTaken } from './not-freed';
import { isPartListed } from './parts-listed';
import { has, isTagged } from './sentences';

/** Numbers that are no counts of people handed over: ages, losses, people still held, parts without a category. */
export function notCounted(context: Context, mention: Mention): boolean {
  if (mention.other || (mention.number.vague && mention.category === null && !isAdjective(mention))) return true;
  return isNobody(mention) || isOtherwiseTold(mention) || isPartListed(context, mention) || isBare(mention);
}

/** “a group of Russian soldiers, and a group of Ukrainian ones” without the last word. */
function isAdjective({ sentence, number, last }: Mention): boolean {
  const isNounBehind =
    sentence.tokens[last + 1]?.kind === 'word' && !DEEDS.some((tag) => isTagged(sentence, last + 1, tag));
  return last > number.last && isTagged(sentence, last, 'NAT:') && !isNounBehind;
}

const DEEDS = ['COME', 'GIVE', 'GET', 'AND', 'EXCHANGE', 'DONE'];

/** “none”, “nobody”. */
function isNobody({ number, sentence }: Mention): boolean {
  return number.low === 0 || [number.bare, number.first - 1].some((at) => isTagged(sentence, at, 'NONE'));
}

/** Entries of lists, limits, ages, people held or lost. */
function isOtherwiseTold(mention: Mention): boolean {
  const { sentence, number } = mention;
  if (mention.category !== 'PRISONERS_OF_WAR' && has(sentence, 'LIST', Math.max(0, number.first - 3), number.first - 1))
    return true;
  return isLimit(mention) || isOfBags(mention) || tellsAge(mention) || isWished(mention) || isHeld(mention) || areAllHeld(mention) || isLost(mention) || isTaken(mention) || isBackground(mention); // prettier-ignore
}

/** A line that is nothing but a number, and numbers of other things. */
function isBare({ sentence, number, category, first, last }: Mention): boolean {
  if (category !== null || isTagged(sentence, number.first - 1, 'FORMULA')) return false;
  const isLine = sentence.tokens.length <= number.last + 2 && first === 0;
  return isLine || (isTagged(sentence, last + 1, 'NO_UNIT') && first === number.first);
}

/** “300 people a day”: what can be done, not what was. */
function isLimit({ sentence, last }: Mention): boolean {
  const after = sentence.tokens
    .slice(last + 1, last + 4)
    .map(({ norm }) => norm)
    .join(' ');
  return /^(за суткі|за сутки|в сутки|на сутки|за добу|на добу|за дзень|per day|a day|a month|в месяц|на месяц|на місяць|у месяц)/.test(
    after,
  );
}

/** “we shall go on, so that all 72 come back”. */
function isWished({ sentence, first }: Mention): boolean {
  const wish = sentence.tokens.findLastIndex(({ norm }, at) => at < first && WISH.test(norm));
  const isMet = ['GIVE', 'GET', 'EXCHANGE'].some((tag) => has(sentence, tag));
  return wish > 0 && first - wish <= WISHED && !isMet && has(sentence, 'COME', wish + 1, first);
}

const WISH = /^(чтобы|щоб|аби|каб)$/;
const WISHED = 4;

/** “parts of one body lie in several bags”. */
function isOfBags({ sentence: { tokens }, first, number, category }: Mention): boolean {
  const isParts = tokens.slice(Math.max(0, first - 3), first).some(({ norm }) => PARTS.test(norm));
  return category === 'REMAINS' && (number.high ?? 4) <= 3 && (isParts || tokens.some(({ norm }) => BAGS.test(norm)));
}

const PARTS = /^(частини|частин|части|частей|часткі|частак|parts|pieces)$/;
const BAGS = /^(мешк|мішк|мяшк|bags?$|фрагмент|fragment)/;
