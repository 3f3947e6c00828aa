import type { Cardinal } from './cardinal';
import type { Lexicon } from './lexicon';
import { found, type Sentence } from './sentences';

/** “200 or more”, “двести с небольшим”, “две с лишним тысячи”: the number behind which it stands, and the last token; null where none does. */
export function withSurplus(sentence: Sentence, { first, last, value }: Cardinal, lexicon: Lexicon): Cardinal | null {
  const surplus = found(sentence, 'SURPLUS').find((match) => match.first === last + 1);
  if (surplus === undefined) return null;
  const unit = lexicon.cardinal(sentence.tokens[surplus.last + 1]?.norm ?? '');
  return (unit === 100 || unit === 1000) && value < unit
    ? { first, last: surplus.last + 1, value: value * unit }
    : { first, last: surplus.last, value };
}
