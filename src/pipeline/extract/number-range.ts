import { cardinalAt } from './cardinal';
import type { Lexicon } from './lexicon';
import type { NumberPhrase } from './number-phrase';
import { isTagged, type Sentence } from './sentences';

/** “40-50”, “from 40 to 50”, “двоих или троих”; null where no range begins. */
export function rangeAt(sentence: Sentence, at: number, lexicon: Lexicon): NumberPhrase | null {
  const opens = isTagged(sentence, at, 'RANGE_FROM');
  const bare = opens ? at + 1 : at;
  const low = cardinalAt(sentence, bare, lexicon);
  if (low === null) return null;
  const isJoint = opens ? isRangeTo(sentence, low.last + 1, lexicon) : isJoined(sentence, low.last, lexicon);
  const high = isJoint ? cardinalAt(sentence, low.last + 2, lexicon) : null;
  if (high === null) return null;
  const lowest = isOfThousands(low.value, high.value) ? low.value * 1000 : low.value;
  return lowest < high.value ? { first: at, last: high.last, bare, low: lowest, high: high.value, vague: false } : null;
}

function isRangeTo(sentence: Sentence, at: number, { language }: Lexicon): boolean {
  const isTo = language !== 'en' || /^(and|to)$/.test(sentence.tokens[at]?.norm ?? '');
  return isTagged(sentence, at, 'RANGE_TO') && isTo;
}

function isJoined(sentence: Sentence, last: number, { language }: Lexicon): boolean {
  const { tokens } = sentence;
  const joint = tokens[last + 1]?.norm ?? '';
  if (isTagged(sentence, last + 1, 'OR') || (joint === '-' && isTight(tokens, last))) return true;
  return joint === 'to' && language === 'en' && tokens[last + 2]?.kind === 'number';
}

function isTight(tokens: Sentence['tokens'], last: number): boolean {
  return tokens[last]?.end === tokens[last + 1]?.start && tokens[last + 1]?.end === tokens[last + 2]?.start;
}

/** “7 to 8 thousand”. */
function isOfThousands(low: number, high: number): boolean {
  return high > 999 && low < 100 && high % 1000 === 0;
}
