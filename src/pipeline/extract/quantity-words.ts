import { found, isTagged, type Sentence } from './sentences';

const REACH = 9;

/** “the number of wounded given to Ukraine was 22”: the tokens before a number that tell what it counts. */
export function quantityWords(sentence: Sentence, number: number): number[] {
  const quantity = found(sentence, 'QUANTITY', number - REACH, number - 2).at(-1);
  if (quantity === undefined) return [];
  const words = [...sentence.tokens.keys()].slice(quantity.last + 1, number);
  return words.some((at) => isBreak(sentence, at)) ? [] : words;
}

function isBreak(sentence: Sentence, at: number): boolean {
  const { kind, norm } = sentence.tokens[at] ?? { kind: 'mark', norm: '' };
  if (kind === 'number' || /^[,;:.]$/.test(norm)) return true;
  return ['NO_UNIT', 'OPERATION', 'EXCHANGE', 'OF_THEM', 'FORMULA', 'PRICE'].some((tag) => isTagged(sentence, at, tag));
}
