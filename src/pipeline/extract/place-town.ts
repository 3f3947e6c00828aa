import type { Language } from '../text/language';
import type { Context } from './context';
import towns from './lexicon/towns.json';
import { type Match, Matcher } from './patterns';
import type { Place } from './place';
import { isBeforeRegion } from './place-region';
import { isCalledPlace, isElsewhere, isPlaced } from './place-words';
import { found, has, isTagged, type Sentence } from './sentences';

/** Towns and crossings where people are handed over, by language. */
const MATCHERS = Object.fromEntries(Object.entries(towns).map(([language, names]) => [language, matcherOf(names)]));

function matcherOf(names: Readonly<Record<string, string>>): Matcher {
  const matcher = new Matcher();
  for (const [name, forms] of Object.entries(names)) matcher.add(name, forms);
  return matcher;
}

/** “под Сумами”, “at the Novaya Guta checkpoint”. Null for none. */
export function townIn(context: Context, sentence: Sentence): Place | null {
  const matches = MATCHERS[context.lexicon.language satisfies Language]?.matches(sentence.tokens) ?? [];
  const town = matches.find(
    ({ first, last }) =>
      (sentence.tokens[first]?.capital === true || last > first) &&
      (isPlaced(context.lexicon, sentence, first) || isCalledPlace(sentence, first)) &&
      !isBeforeRegion(context, sentence, last) &&
      !isElsewhere(sentence, first) &&
      !isOfWords(sentence, first),
  );
  return town === undefined ? null : { name: town.tag, placeId: idAt(sentence, town) };
}

/** “in Minsk they say”, “said the embassy in Minsk”, “agreed in Minsk”; the title “home via Minsk”. */
function isOfWords(sentence: Sentence, at: number): boolean {
  if (isTagged(sentence, at, 'NAME:')) return true;
  if (isCalledPlace(sentence, at)) return false;
  if (sentence.heading && WAY.test(sentence.tokens[at - 1]?.norm ?? '')) return true;
  const isSaid = found(sentence, 'SAY').some(({ first }) => first >= at - 4 && first <= at + 2);
  return (isSaid && !has(sentence, 'EXCHANGE')) || has(sentence, 'MEETING', Math.max(0, at - 4), at + 3);
}

const WAY = /^(through|via|через|праз|крізь)$/;

function idAt(sentence: Sentence, { first, last }: Match): string | null {
  const match = found(sentence, 'PLACE_ID:').find((place) => place.first <= last && place.last >= first);
  return match?.tag.slice('PLACE_ID:'.length) ?? null;
}
