import { type Cardinal, cardinalAt } from './cardinal';
import type { Lexicon } from './lexicon';
import type { NumberPhrase } from './number-phrase';
import { rangeAt } from './number-range';
import { withSurplus } from './number-surplus';
import { found, has, isTagged, type Sentence } from './sentences';

/** No sentence that somebody wrote has more. */
const MOST = 100;

/** All numbers of a sentence that are neither parts of dates nor ordinals. */
export function numbersOf(sentence: Sentence, lexicon: Lexicon, taken: ReadonlySet<number>): NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  for (let at = 0; at < sentence.tokens.length && phrases.length < MOST;) {
    const phrase =
      taken.has(at) || isClock(sentence, at)
        ? null
        : (rangeAt(sentence, at, lexicon) ?? boundedAt(sentence, at, lexicon) ?? vagueAt(sentence, at, lexicon));
    if (phrase !== null) phrases.push(phrase);
    at = (phrase?.last ?? at) + 1;
  }
  return phrases;
}

/** “13:20”. */
function isClock({ tokens }: Sentence, at: number): boolean {
  const isColon = (mark: number): boolean =>
    tokens[mark]?.norm === ':' && tokens[mark - 1]?.kind === 'number' && tokens[mark - 1]?.end === tokens[mark]?.start;
  const isTight = (mark: number): boolean =>
    tokens[mark + 1]?.kind === 'number' && tokens[mark]?.end === tokens[mark + 1]?.start;
  return [at + 1, at - 1].some((mark) => isColon(mark) && isTight(mark));
}

function boundedAt(sentence: Sentence, at: number, lexicon: Lexicon): NumberPhrase | null {
  const bound = sentence.matches
    .filter(({ tag, first }) => first === at && ['LOW', 'HIGH', 'ABOUT'].includes(tag) && !isTopic(sentence, at))
    .filter(({ last }) => last > at || !(endsVerb(sentence, at) || isReached(sentence, at)))
    .sort((a, b) => b.last - a.last || (a.tag === 'ABOUT' ? 1 : -1))[0];
  const start = bound === undefined ? at : skippedTo(sentence, bound.last + 1);
  const number = cardinalAt(sentence, start, lexicon);
  if (number === null || endsAsOrdinal(sentence, number, lexicon)) return null;
  if (bound === undefined && isNoNumber(sentence, number)) return null;
  const both = bound?.tag === 'LOW' ? upperBound(sentence, number, lexicon) : null;
  if (both !== null)
    return { first: at, last: both.last, bare: start, low: number.value, high: both.value, vague: false };
  const more = bound === undefined ? withSurplus(sentence, number, lexicon) : null;
  if (more !== null) return { first: at, last: more.last, bare: start, low: more.value, high: null, vague: false };
  return { first: at, last: number.last, bare: start, ...boundsOf(bound?.tag, number.value), vague: false };
}

/** “spoke about 63 servicemen”: no bound, but what was spoken of. */
function isTopic({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.norm === 'about' && /^(spoke|speaks?|spoken|talk(s|ed)?|writes?|wrote|news)$/.test(tokens[at - 1]?.norm ?? ''); // prettier-ignore
}

/** “handed over 246”: the word belongs to the verb. */
function endsVerb(sentence: Sentence, at: number): boolean {
  return found(sentence, 'GIVE').some(({ first, last }) => first < at && last === at);
}

/** “brought the number up to 1,558”: no bound. */
function isReached(sentence: Sentence, at: number): boolean {
  return TO.test(sentence.tokens[at]?.norm ?? '') && has(sentence, 'REACHED', Math.max(0, at - REACHED_WITHIN), at - 1);
}

const TO = /^(до|да)$/;
const REACHED_WITHIN = 8;

const isNoNumber = (sentence: Sentence, number: Cardinal): boolean =>
  isPluralOnly(sentence, number) || isReciprocal(sentence, number);

/** “одна одній”: each other. */
const isReciprocal = (sentence: Sentence, { first, value }: Cardinal): boolean =>
  value === 1 && sentence.tokens[first]?.kind === 'word' && isTagged(sentence, first, 'EACH');

/** “сотни”, “тысячи”: no number but after “по” or “на”. */
function isPluralOnly(sentence: Sentence, { first, last }: Cardinal): boolean {
  if (first !== last || !isTagged(sentence, first, 'VAGUE')) return false;
  const before = isTagged(sentence, first - 1, 'ANOTHER') ? first - 2 : first - 1;
  return !['EACH_PREP', 'FORMULA', 'BODY'].some((tag) => isTagged(sentence, before, tag));
}

/** “more than 250 but fewer than 300”. */
function upperBound(sentence: Sentence, { last, value }: Cardinal, lexicon: Lexicon): Cardinal | null {
  const bound = sentence.matches.find(({ tag, first }) => tag === 'HIGH' && first > last && first <= last + 3);
  const upper = bound === undefined ? null : cardinalAt(sentence, bound.last + 1, lexicon);
  return upper !== null && upper.value > value ? upper : null;
}

/** “больше чем в 40”, “at least some 40”. */
function skippedTo(sentence: Sentence, at: number): number {
  return isTagged(sentence, at, 'ABOUT') ||
    isTagged(sentence, at, 'EACH_PREP') ||
    /^(в|у|на|за|ніж|як|чым|чем)$/.test(sentence.tokens[at]?.norm ?? '')
    ? at + 1
    : at;
}

function boundsOf(tag: string | undefined, value: number): { low: number | null; high: number | null } {
  if (tag === 'LOW') return { low: value, high: null };
  if (tag === 'HIGH') return { low: null, high: value };
  return tag === 'ABOUT' ? { low: null, high: null } : { low: value, high: value };
}

/** “п'ятдесят п'ятий”: no number of people. */
function endsAsOrdinal({ tokens }: Sentence, { last, value }: Cardinal, lexicon: Lexicon): boolean {
  const next = lexicon.ordinal(tokens[last + 1]?.norm ?? '');
  return next !== undefined && next < 10 && value % 10 === 0 && value >= 20 && tokens[last]?.kind === 'word';
}

/** “half of the group” counts nobody. */
const SHARE = /^(половин|палов|большинств|більшіст|большасц|част|решт)/;

function vagueAt(sentence: Sentence, at: number, lexicon: Lexicon): NumberPhrase | null {
  if (!isTagged(sentence, at, 'VAGUE') || SHARE.test(sentence.tokens[at - 1]?.norm ?? '')) return null;
  let last = at;
  while (isTagged(sentence, last + 1, 'VAGUE') || sentence.tokens[last + 1]?.norm === 'of') last++;
  if (cardinalAt(sentence, last + 1, lexicon)?.value === 1000) last++;
  return { first: at, last, bare: at, low: null, high: null, vague: true };
}
