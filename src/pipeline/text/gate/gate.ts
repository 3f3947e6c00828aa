import { isAct } from './act';
import { handOver, isBetween, sentencesOf, SURE } from './sentences';
import { sides } from './sides';
import { subjectOf } from './subject';
import { count, differing, has } from './word-lists';

/** A text below it is kept, but nothing is extracted from it. */
export const GATE_THRESHOLD = 0.3;

/** How many words of other matters take half of the score away, for each sentence in which somebody is handed over. */
const PATIENCE = 1.5;

/** How much a text is about people handed over between the sides of this war, 0 to 1. Sentences that tell of it, times how well both sides
 *  are named, less words of other matters, and nothing where more are taken than let go. */
export function gateScore(title: string, text: string): number {
  const sentences = sentencesOf(title, text);
  const whole = sentences.join('\n');
  const told = sentences.reduce((sum, sentence) => sum + handOver(sentence), isFlash(sentences) ? FLASH : 0);
  const taken = captures(sentences);
  if (told === 0 || taken >= told) return 0;
  const subject = Math.min(1, (told - taken + Math.min(1, count(whole, 'exchanges') / 2)) / 2) * subjectOf(sentences);
  const others = differing(whole, 'otherMatters') * (beginsPlainly(sentences) ? BESIDE : 1);
  return (subject * sides(whole)) / (1 + (others / (PATIENCE * (1 + told))) ** 2);
}

/** A text that begins with both sides and a hand-over, or with how many were swapped, may tell of trials, torture and funerals below. */
const beginsPlainly = (sentences: readonly string[]): boolean =>
  isAct(begin(sentences, MORE)) ||
  begin(sentences).some((sentence) => handOver(sentence) >= PLAIN && isBetween(sentence));

const PLAIN = 0.7;

/** How much words of other matters weigh there. */
const BESIDE = 0.5;

const begin = (sentences: readonly string[], length = 2): readonly string[] =>
  sentences.filter((it) => it !== '').slice(0, length);
const MORE = 3;

/** What a flash that tells of both sides wants of the score of a longer text. */
const FLASH = 0.2;
const FEW = 4;

/** “Russia handed over 1,000 bodies to Ukraine”, and hardly more. */
const isFlash = (sentences: readonly string[]): boolean =>
  sentences.filter((it) => it !== '').length < FEW && sentences.some((it) => handOver(it) >= SURE && isBetween(it));

/** The sentences in which people are taken, half of them where somebody is swapped as well: most tell of nothing else. Where the text begins
 *  with a hand-over they tell only how the freed had come there. */
function captures(sentences: readonly string[]): number {
  const taken = sentences.filter((sentence) => has(sentence, 'capture'));
  if (begin(sentences).some((sentence) => handOver(sentence) >= SURE && !has(sentence, 'capture'))) return 0;
  return sentences.some((sentence) => has(sentence, 'swap')) ? taken.length / 2 : taken.length;
}
