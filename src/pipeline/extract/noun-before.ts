import { isNounTagged, isWhose } from './mention-words';
import type { NumberPhrase } from './number-phrase';
import { has, isTagged, type Sentence } from './sentences';

const BETWEEN = ['COME', 'GIVE', 'GET', 'TOTAL', 'BESIDE'];
const MOST_BETWEEN = 2;

/** “цивільних повернуто семеро”, “военных - 95”: the tokens of the noun that opens a clause and whose number closes it. */
export function nounBefore(sentence: Sentence, { first, last }: NumberPhrase): number[] {
  if (!isEdge(sentence, last + 1)) return [];
  let end = first - 1;
  while (end > first - 2 - MOST_BETWEEN && isBetween(sentence, end)) end--;
  let start = end;
  while (isNounTagged(sentence, start) || isWhose(sentence, start)) start--;
  const isOpening = start < end && end < first - 1 && isEdge(sentence, start);
  return isOpening ? Array.from({ length: end - start }, (_, step) => start + 1 + step) : [];
}

/** “a group of Russian servicemen, 84 people,”: the tokens of the noun that the number in commas counts. */
export function apposedNoun(sentence: Sentence, { first }: NumberPhrase, last: number): number[] {
  if (sentence.tokens[first - 1]?.norm !== ',' || !isEdge(sentence, last + 1)) return [];
  const end = first - 2;
  let start = end;
  while (isNounTagged(sentence, start) || isWhose(sentence, start)) start--;
  if (sentence.tokens[start]?.kind === 'number' || isOfBoth(sentence, start + 1, end)) return [];
  return Array.from({ length: end - start }, (_, step) => start + 1 + step);
}

/** “Ukrainian and Russian civilians, 84 people”: of both sides together. */
const isOfBoth = (sentence: Sentence, first: number, last: number): boolean =>
  ['UA', 'RU'].every((state) => has(sentence, `NAT:${state}`, first - BOTH_REACH, last));

const BOTH_REACH = 2;

function isBetween(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at]?.norm === '-' || BETWEEN.some((tag) => isTagged(sentence, at, tag));
}

function isEdge(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token === undefined || /^[,;:.!«"(]$/.test(token.norm) || isTagged(sentence, at, 'AND');
}
