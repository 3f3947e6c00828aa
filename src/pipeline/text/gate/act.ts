import { FORMULA, handOver, isBetween, SURE } from './sentences';
import { has, isCounted, without, withoutSwapOfThings, withoutThings } from './word-lists';

/** So many people given for so many, or a swap, and how many were handed over; or how many came out of captivity or from the other side;
 *  or a title of a swap, and below it both sides that swap captives. */
export function isAct(sentences: readonly string[]): boolean {
  const telling = sentences.map(withoutThings).filter((sentence) => handOver(sentence) >= SURE);
  if (areCaptives(sentences) && telling.some((sentence) => FORMULA.test(sentence))) return true;
  if (telling.some((sentence) => isReturn(sentence, sidesOf(sentences[0]!)))) return true;
  return (telling.some(isSwap) && telling.some(isCounted)) || isSwapBelow(sentences.map(withoutThings));
}

/** “40 for 40” may be pupils. */
const areCaptives = (sentences: readonly string[]): boolean =>
  sentences.some((sentence) => has(sentence, 'captive')) || isBetween(sentences.join('\n'));

const sidesOf = (title: string): string => (handOver(title) >= SURE ? title : '');

const isSwap = (sentence: string): boolean => has(withoutSwapOfThings(sentence), 'swap');

/** “84 soldiers returned from captivity”, “brought 12 children home from Russia”; not “84 soldiers who returned”. */
function isReturn(sentence: string, title: string): boolean {
  const main = sentence.split(SUBORDINATE)[0]!;
  if (!isCounted(main) || !has(main, 'return') || NOT_RETURNED.some((list) => has(main, list))) return false;
  return isBetween(without(`${title}\n${main}`, 'belarus')) || OUT_OF_CAPTIVITY.test(main);
}

const NOT_RETURNED = ['subjects', 'evacuation', 'capture'] as const;

/** What follows tells when, or of whom. */
const SUBORDINATE =
  /,?\s(?:who|whom|that|after|before|котор\p{L}+|после|які|яких|яким|після|якія|якіх|якім|пасля)(?!\p{L})/u;

const OUT_OF_CAPTIVITY =
  /(?<!\p{L})(?:from|out of|из|с|з|із|зі)\s(?:[\p{L}-]{1,30}\s){0,2}(?:captivity|плена|неволи|полону|неволі|палону|няволі)/u;

function isSwapBelow([title = '', ...below]: readonly string[]): boolean {
  const isBoth = (sentence: string): boolean =>
    (isSwap(sentence) || (isSwap(title) && has(sentence, 'return'))) &&
    has(sentence, 'captive') &&
    isBetween(sentence) &&
    !has(sentence, 'subjects');
  return handOver(title) > 0 && below.slice(0, NEAR).some(isBoth);
}

/** How many sentences below a title tell what it is about. */
const NEAR = 2;
