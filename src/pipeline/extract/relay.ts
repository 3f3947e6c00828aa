import { carriersIn } from './carriers';
import { wordsOf, type Context } from './context';
import type { Match } from './patterns';
import { found, has, type Sentence } from './sentences';

/** How far a word of relaying may stand from the carrier. */
const REACH = 5;
const AGENCY = /^(агентств|агенцтв|агенці|agency)/;
const RELAYING = ['RELAY', 'ACCORDING', 'SAY'];

/** The agency that carries words said in a sentence, as it is named in it or next to it; null where none is. */
export function relayIn(context: Context, sentence: Sentence, isOfOther: (place: Sentence) => boolean): string | null {
  const near = [sentence, context.sentences[sentence.index + 1], context.sentences[sentence.index - 1]];
  for (const place of near) {
    if (place === undefined || (place !== sentence && (place.paragraph !== sentence.paragraph || isOfOther(place))))
      continue;
    const carrier = carriersIn(place).find((match) => isRelaying(place, match));
    if (carrier !== undefined) return wordsOf(context, place, carrier.first, carrier.last).asStated;
    if (has(place, 'RELAY') && place.tokens.some(({ norm }) => AGENCY.test(norm))) return firstCarrier(context);
  }
  return null;
}

/** “quoted by BelTA”, “told Suspilne”: next to a word of telling, in the same part of the sentence. */
function isRelaying(sentence: Sentence, carrier: Match): boolean {
  return RELAYING.flatMap((tag) => found(sentence, tag)).some((match) => {
    const between = sentence.tokens.slice(Math.min(match.last, carrier.last) + 1, Math.max(match.first, carrier.first));
    return between.length < REACH && !between.some(({ norm }) => norm === ',' || norm === ':');
  });
}

/** “the agency”: the one that the text names. */
function firstCarrier(context: Context): string | null {
  for (const sentence of context.sentences) {
    const carrier = carriersIn(sentence)[0];
    if (carrier !== undefined) return wordsOf(context, sentence, carrier.first, carrier.last).asStated;
  }
  return null;
}
