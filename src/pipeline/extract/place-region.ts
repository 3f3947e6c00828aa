import type { Context } from './context';
import type { Lexicon } from './lexicon';
import { fits } from './patterns';
import type { Place } from './place';
import { isCalledPlace, isElsewhere, isPlaced } from './place-words';
import { has, type Sentence } from './sentences';

/** “в Сумской области”, “in the Zaporizhzhia region”, “на Сумщині”. Null for none. */
export function regionIn(context: Context, sentence: Sentence): Place | null {
  if (isOfCare(sentence)) return null;
  return namedRegion(context, sentence) ?? landIn(context, sentence);
}

/** “doctors met them in the Gomel region”: where they rest. */
const isOfCare = (sentence: Sentence): boolean => CARE.some((tag) => has(sentence, tag));

const CARE = ['MEDIC', 'TREATMENT', 'PSYCH', 'SUPPLY'];

function namedRegion(context: Context, sentence: Sentence): Place | null {
  const { even, lexicon } = context;
  const at = sentence.tokens.findIndex((_, token) => isRegionAt(context, sentence, token));
  const [name, noun] = [sentence.tokens[at - 1], sentence.tokens[at]];
  if (name === undefined || noun === undefined) return null;
  if (lexicon.language === 'en') return { name: even.text.slice(name.start, noun.end), placeId: null };
  const adjective = even.text
    .slice(name.start, name.end)
    .replace(/(ой|ій|ай|ую|у)$/u, lexicon.language === 'uk' ? 'а' : 'ая');
  const suffix = suffixOf(lexicon, noun.norm) ?? '';
  const isSoft = SOFT.test(even.text.slice(noun.start, noun.end));
  return { name: `${adjective} ${isSoft ? suffix.replace('сц', 'сьц') : suffix}`, placeId: null };
}

/** The older Belarusian spelling. */
const SOFT = /сьц/u;

function isRegionAt({ lexicon }: Context, sentence: Sentence, at: number): boolean {
  if (suffixOf(lexicon, sentence.tokens[at]?.norm ?? '') === undefined || !sentence.tokens[at - 1]?.capital)
    return false;
  const isTold = isPlaced(lexicon, sentence, at - 1) || isCalledPlace(sentence, at - 1);
  const isWay = WAY.test(sentence.tokens[at - 1]?.norm ?? '');
  return isTold && !isWay && !isElsewhere(sentence, at);
}

/** “в Черниговскую область”: where to, not where. */
const WAY = /(скую|цкую|ську|цьку)$/;

/** The nominative of a word for a region; undefined for another word. */
function suffixOf({ data }: Lexicon, norm: string): string | undefined {
  return Object.entries(data.placeSuffix).find(([stem]) => stem.split(' ').some((form) => fits(form, norm)))?.[1];
}

export function isBeforeRegion({ lexicon }: Context, { tokens }: Sentence, at: number): boolean {
  return suffixOf(lexicon, tokens[at + 1]?.norm ?? '') !== undefined;
}

const LAND =
  /^(сум|черн[иі]г[іо]в|чарн[иі]га[ву]|харк[іо]в|харкау|херсон|вол[иі]н|валын|б[єе]лгород|белгарад|брян|бран|гомель|запор[іо]ж)(щин|шчын)(а|і|у|ы|е|ою|ой)$/;

/** “на Сумщину”: where to. */
const TO_LAND = /(щину|шчыну)$/;

/** “на Сумщині”, “on the land of Sumy”. */
function landIn({ even, lexicon }: Context, sentence: Sentence): Place | null {
  const at = sentence.tokens.findIndex(
    ({ norm }, token) => LAND.test(norm) && (isPlaced(lexicon, sentence, token) || isCalledPlace(sentence, token)),
  );
  const land = sentence.tokens[at];
  if (land === undefined || isElsewhere(sentence, at) || TO_LAND.test(land.norm)) return null;
  const name = even.text.slice(land.start, land.end).replace(/(а|і|у|ы|е|ою|ой)$/u, 'а');
  return { name: name.slice(0, 1).toUpperCase() + name.slice(1), placeId: null };
}
