import { GATE_WORDS, type GateWords } from './gate-words';
import { normalised } from './normalised';

/** A text below it is kept, but nothing is extracted from it. */
export const GATE_THRESHOLD = 0.3;

/** "157 for 157", "195 на 195". */
const FORMULA = /\d+ (?:for|to|на|за) \d+|(?<!\p{L})(?:по|па) \d{2,4}(?! ?[%])|\d+ each/u;

/** How many words of other matters take half of the score away, for each sentence in which somebody is handed over. */
const PATIENCE = 1.5;

const found = Object.fromEntries(
  (Object.keys(GATE_WORDS[0]!) as (keyof GateWords)[]).map((list) => [list, pattern(list)]),
) as Readonly<Record<keyof GateWords, RegExp>>;

/** How much a text is about people handed over between the sides of this war, 0 to 1. Sentences that tell of it, times how well both sides
 *  are named, less words of other matters, and nothing where more are taken than let go. */
export function gateScore(title: string, text: string): number {
  const sentences = [title, ...text.split(/(?<=[.!?…»"])\s+|\n+/)].map(plain);
  const whole = sentences.join('\n');
  const told = sentences.reduce((sum, sentence) => sum + handOver(sentence), 0);
  const captures = Math.max(0, count(whole, 'capture') - BACKGROUND) / 2;
  if (captures > told) return 0;
  const subject = Math.min(1, (told - captures + Math.min(1, count(whole, 'exchanges') / 2)) / 2);
  const others = new Set(whole.match(found.otherMatters)).size;
  return (subject * sides(whole)) / (1 + (others / (PATIENCE * (1 + told))) ** 2);
}

/** That those who came home had been taken is told once, and makes no other matter of it. */
const BACKGROUND = 1;

/** How surely one sentence tells of a hand-over. */
function handOver(sentence: string): number {
  const swap = has(sentence.replace(found.swapOfThings, ''), 'swap');
  const [transfer, captive] = [has(sentence, 'transfer'), has(sentence, 'captive')];
  const person = has(sentence, 'person') || FORMULA.test(sentence);
  if (swap) return captive ? 1 : person ? 0.7 : 0.3;
  if (transfer) return captive ? 0.8 : person ? 0.5 : 0;
  return 0;
}

/** Letters of Ukrainian and Belarusian alone: who writes so need not say whose soldiers came home. */
const OWN_LETTERS = /[іїєґў]/;

/** Ukraine is a side of each, the other is Russia, or Belarus; and other wars are not what the text is about: one word of them may stand beside, more weigh more. */
function sides(text: string): number {
  const [ukraine, russia] = [count(text, 'ukraine'), count(text, 'russia')];
  const isMeant = count(text, 'exchanges') > 0 || OWN_LETTERS.test(text);
  const none = isMeant ? 0.42 : 0.25;
  const both = ukraine > 0 && russia > 0 ? 1 : ukraine + russia > 0 ? 0.6 : none;
  const others = count(text, 'otherWars');
  const share = (1 + ukraine + russia) / (1 + ukraine + russia + others * (others > 1 ? 3 : 2));
  return (ukraine * 4 < russia ? both * 0.6 : both) * share;
}

const plain = (text: string): string => normalised(text).toLowerCase().replaceAll('ё', 'е');
const has = (text: string, list: keyof GateWords): boolean => text.search(found[list]) >= 0;
const count = (text: string, list: keyof GateWords): number => text.match(found[list])?.length ?? 0;

function pattern(list: keyof GateWords): RegExp {
  const words = GATE_WORDS.flatMap((language) => language[list].split(' ')).map((word) =>
    word.replaceAll('*', "[\\p{L}'-]*").replaceAll('~', '\\s'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(words)].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
