import type { Mention } from './mention';
import { has, type Sentence } from './sentences';

/** “Kyiv speaks of 207 people”, “Ермак насчитал 108 женщин”: a figure against another, and nothing else is said of those people. */
export function isSaidOf({ sentence, number: { first, low, high }, nation, last }: Mention): boolean {
  const isExact = low !== null && low === high && low >= LEAST;
  if (!isExact || nation !== null || ELSEWHERE.some((tag) => has(sentence, tag)) || goesOn(sentence, last))
    return false;
  const before = sentence.tokens[first - 1]?.norm ?? '';
  return COUNTED.test(before) || (ABOUT.test(before) && has(sentence, 'SAY', 0, first));
}

const LEAST = 20;
const ELSEWHERE = ['PLAN', 'STILL_HELD', 'LIST', 'NEG'];
const ABOUT = /^(of|о|об|про|пра|аб)$/;
const COUNTED = /^(counted|насчитал|подсчитал|нарахува|налічы|палічы)/;

/** “300 people in the queue”, “300 людях, ждущих обмена”; not “182 people, 75 of them from Azovstal”. */
function goesOn(sentence: Sentence, last: number): boolean {
  const next = sentence.tokens[last + 1];
  if (next?.norm === ',') return !has(sentence, 'OF_THEM', last + 2, last + PART_WITHIN);
  return next !== undefined && next.kind !== 'mark';
}

const PART_WITHIN = 5;
