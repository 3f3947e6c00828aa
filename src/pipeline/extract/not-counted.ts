import type { Context } from './context';
import { isDistributive } from './mention-other';
import type { Mention } from './mention';
import { isBackground, isHeld, isLost, isTaken } from './not-freed';
import { has, isTagged, type Sentence } from './sentences';

/** Numbers that are no counts of people handed over: ages, losses, people still held, parts without a category. */
export function notCounted(context: Context, mention: Mention): boolean {
  if (mention.other || (mention.number.vague && mention.category === null && !isAdjective(mention))) return true;
  return (
    isShare(mention) || isNobody(mention) || isOtherwiseTold(mention) || isListed(context, mention) || isBare(mention)
  );
}

/** “a group of Russian soldiers, and a group of Ukrainian ones” without the last word. */
function isAdjective({ sentence, number, last }: Mention): boolean {
  const isNounBehind =
    sentence.tokens[last + 1]?.kind === 'word' && !DEEDS.some((tag) => isTagged(sentence, last + 1, tag));
  return last > number.last && isTagged(sentence, last, 'NAT:') && !isNounBehind;
}

const DEEDS = ['COME', 'GIVE', 'GET', 'AND', 'EXCHANGE', 'DONE'];

/** “139 of those who came”: a part of which nothing is said that counts. */
function isShare({ sentence, category, last }: Mention): boolean {
  const isOfThose = ['COME', 'PEOPLE'].some((tag) => isTagged(sentence, last + 2, tag));
  return category === null && isTagged(sentence, last + 1, 'AMONG') && isOfThose;
}

/** “none”, “nobody”. */
function isNobody({ number, sentence }: Mention): boolean {
  return number.low === 0 || [number.bare, number.first - 1].some((at) => isTagged(sentence, at, 'NONE'));
}

/** Entries of lists, limits, ages, people held or lost. */
function isOtherwiseTold(mention: Mention): boolean {
  const { sentence, number } = mention;
  if (mention.category !== 'PRISONERS_OF_WAR' && has(sentence, 'LIST', Math.max(0, number.first - 3), number.first - 1))
    return true;
  return isLimit(mention) || isOfBags(mention) || isAged(mention) || isHeld(mention) || isLost(mention) || isTaken(mention) || isBackground(mention); // prettier-ignore
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

/** “parts of one body lie in several bags”. */
function isOfBags({ sentence: { tokens }, first, number, category }: Mention): boolean {
  const isParts = tokens.slice(Math.max(0, first - 3), first).some(({ norm }) => PARTS.test(norm));
  return category === 'REMAINS' && (number.high ?? 4) <= 3 && (isParts || tokens.some(({ norm }) => BAGS.test(norm)));
}

const PARTS = /^(частини|частин|части|частей|часткі|частак|parts|pieces)$/;
const BAGS = /^(мешк|мішк|мяшк|bags?$|фрагмент|fragment)/;

/** “aged 25”, “younger than 25”, “60 years”. */
function isAged({ sentence, number, category }: Mention): boolean {
  const isApposed = [number.first - 1, number.last + 1].every((at) => sentence.tokens[at]?.norm === ',');
  if (isApposed && category === null && (number.low ?? 100) < 100) return true;
  const before = sentence.tokens.slice(Math.max(0, number.first - 3), number.first);
  const own = before.slice(before.findLastIndex(({ kind }) => kind === 'number') + 1);
  return own.some(({ norm }) =>
    /^(исполн|виповн|споун|turned|aged|under|age|возрасте|віці|віком|ўзросце|узросце|наймолодш|старш|моложе|молодш)/.test(
      norm,
    ),
  );
}

/** “Donetsk direction - 451”: a part by place. */
function isListed(context: Context, mention: Mention): boolean {
  const { sentence, number, category } = mention;
  const { tokens } = sentence;
  if (category !== null || isDistributive(sentence, number)) return false;
  if (isOfServices(sentence) && (isAfterDash(sentence, number.first) || isBeforeDash(sentence, number.last)))
    return true;
  if (tokens[number.last + 1]?.norm === '-' && tokens[number.last + 2]?.kind === 'word')
    return !['STATE:', 'TO:', 'UNILATERAL'].some((tag) => isTagged(sentence, number.last + 2, tag));
  return (
    isAfterDash(sentence, number.first) && !isTagged(sentence, number.last + 1, 'FORMULA') && isEntry(context, mention)
  );
}

/** The word before the dash is no date, no state, no “for”. */
function isEntry({ dates }: Context, { sentence, number }: Mention): boolean {
  const at = number.first - 2;
  if ((dates[sentence.index] ?? []).some(({ last }) => last === at) || sentence.tokens[at]?.kind !== 'word')
    return false;
  return !['STATE:', 'NAT:', 'DEM:', 'TO:', 'FORMULA'].some((tag) => isTagged(sentence, at, tag));
}

function isAfterDash({ tokens }: Sentence, at: number): boolean {
  return at > 1 && tokens[at - 1]?.norm === '-';
}

/** “National Guard - 59, Navy - 30, Armed Forces - 28”: parts, whatever they are called; but not the sides. */
function isOfServices(sentence: Sentence): boolean {
  const { tokens } = sentence;
  if (['UA', 'RU'].every((state) => has(sentence, `STATE:${state}`))) return false;
  const isListed = (at: number): boolean => isAfterDash(sentence, at) || isBeforeDash(sentence, at);
  return tokens.filter(({ kind }, at) => kind === 'number' && isListed(at)).length >= SERVICES;
}

const SERVICES = 3;

const isBeforeDash = ({ tokens }: Sentence, at: number): boolean => tokens[at + 1]?.norm === '-';
