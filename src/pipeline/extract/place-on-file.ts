import type { Context } from './context';
import type { Match } from './patterns';
import type { Place } from './place';
import { isBeforeRegion } from './place-region';
import { isElsewhere, isPlaced, isPreposition } from './place-words';
import { found, has, isTagged, type Sentence } from './sentences';

/** A place of the database. Null for none. */
export function onFile(context: Context, sentence: Sentence): Place | null {
  const place = found(sentence, 'PLACE_ID:')
    .filter((match) => isWhere(context, sentence, match))
    .map(({ tag }) => context.knowledge.places.find(({ id }) => id === tag.slice(9)))
    .find((it) => it !== undefined);
  const script = context.lexicon.language === 'en' ? /^[a-z]/i : /^[а-яіїєґў]/i;
  return place === undefined
    ? null
    : { name: place.names.find((name) => script.test(name)) ?? place.names[0] ?? '', placeId: place.id };
}

/** Told by a preposition, or by two words of a title; no state, no region named after it. */
function isWhere(context: Context, sentence: Sentence, { tag, first, last }: Match): boolean {
  const names = context.knowledge.places.find(({ id }) => id === tag.slice(9))?.names ?? [];
  const isState = isTagged(sentence, first, 'STATE:') && names.some((name) => !name.includes(' '));
  if (isState || isBeforeRegion(context, sentence, first)) return false;
  const isTold = isPlaced(context.lexicon, sentence, first) && !isElsewhere(sentence, first);
  return isTold || (sentence.heading && last > first);
}

const MET = /^(встреч|зустріч|сустрэч|meeting)/;

/** “The exchange took place in Belarus.” */
export function belarusIn({ knowledge, lexicon }: Context, sentence: Sentence): Place | null {
  const isThere = found(sentence, 'STATE:BY').some(
    (match) => isOnSoil(lexicon.data, sentence, match) && !isElsewhere(sentence, match.first),
  );
  const isHandOver =
    has(sentence, 'DONE') &&
    (['EXCHANGE', 'OPERATION', 'GIVE'].some((tag) => has(sentence, tag)) ||
      sentence.tokens.some(({ norm }) => MET.test(norm)));
  if (!isThere || !isHandOver || isOtherwise(sentence)) return null;
  const place = knowledge.places.find(({ names }) => names.includes('Belarus'));
  const script = { en: /^Belarus/, ru: /^Беларусь/, uk: /^Білорусь/, be: /^Беларусь/ }[lexicon.language];
  return place === undefined
    ? null
    : { name: place.names.find((name) => script.test(name)) ?? 'Belarus', placeId: place.id };
}

/** Where people were held or stay, and what was done over time. */
function isOtherwise(sentence: Sentence): boolean {
  const isTagged = NO_PLACE.some((tag) => has(sentence, tag));
  return isTagged || sentence.tokens.some(({ norm }) => STAY.test(norm));
}

const NO_PLACE = ['TREATMENT', 'PSYCH', 'SINCE_CUE', 'TOTAL', 'BACK', 'PARDON'];
const STAY = /^(stay|accommodat|размест|размещ|находят|пребыва|остают|перебува|розміст|залиша|знаходз|размясц|застаюц)/;

/** “in Belarus”, “on Belarusian soil”. */
function isOnSoil(data: Context['lexicon']['data'], { tokens }: Sentence, { first, last }: Match): boolean {
  const isAdjective = /ск|arusian/.test(tokens[first]?.norm ?? '');
  if (isAdjective && !SOIL.test(tokens[last + 1]?.norm ?? '')) return false;
  return isWherePreposition(data, tokens[first - 1]?.norm);
}

const SOIL = /^(территори|територі|тэрыторы|земл|зямл|soil|territory)/;

function isWherePreposition(data: Context['lexicon']['data'], norm: string | undefined): boolean {
  return isPreposition(data, norm) || /^(территории|території|тэрыторыі|of)$/.test(norm ?? '');
}
