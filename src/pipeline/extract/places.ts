import type { Context } from './context';
import type { Lexicon } from './lexicon';
import { fits, type Match } from './patterns';
import { found, has, isTagged, type Sentence } from './sentences';

export interface Place {
  /** In the nominative. */
  readonly name: string;
  readonly placeId: string | null;
}

/** Where people were handed over: a border, a crossing, a region next to a word of handing over. Null where none is told. */
export function placeIn(context: Context, sentence: Sentence): Place | null {
  const border = borderIn(context, sentence);
  if (border !== null) return border;
  if (!['EXCHANGE', 'OPERATION', 'COME', 'GIVE', 'HOST', 'DONE'].some((tag) => has(sentence, tag)) && !sentence.heading)
    return null;
  return (
    onFile(context, sentence) ??
    regionIn(context, sentence) ??
    landIn(context, sentence) ??
    belarusIn(context, sentence)
  );
}

function borderIn({ even, lexicon }: Context, sentence: Sentence): Place | null {
  const border = found(sentence, 'PLACE:').sort((a, b) => b.last - a.last)[0];
  const [first, last] = [sentence.tokens[border?.first ?? 0], sentence.tokens[border?.last ?? 0]];
  if (border === undefined || first === undefined || last === undefined) return null;
  const name = even.text.slice(first.start, last.end);
  return { name: lexicon.language === 'en' ? name : nominative(name, border.tag.slice(6)), placeId: 'pl-000002' };
}

/** “белорусско-украинской границе” by its noun. */
function nominative(name: string, noun: string): string {
  const [adjective = ''] = name.split(' ');
  const endings: Readonly<Record<string, string>> = { граница: 'ая', кордон: 'ий', мяжа: 'ая' };
  return /(ой|ому|ай|ую|ого|им|ага)$/u.test(adjective)
    ? `${adjective.replace(/(ой|ому|ай|ую|ого|им|ага)$/u, endings[noun] ?? '')} ${noun}`
    : name;
}

function onFile(context: Context, sentence: Sentence): Place | null {
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
function isWhere({ knowledge, lexicon }: Context, sentence: Sentence, { tag, first, last }: Match): boolean {
  const names = knowledge.places.find(({ id }) => id === tag.slice(9))?.names ?? [];
  const isState = isTagged(sentence, first, 'STATE:') && names.some((name) => !name.includes(' '));
  const next = sentence.tokens[first + 1]?.norm ?? '';
  const isRegion = Object.keys(lexicon.data.placeSuffix).some((stem) => next.startsWith(stem.replace('*', '')));
  return !isState && !isRegion && (isPlaced(lexicon, sentence, first) || (sentence.heading && last > first));
}

/** True where a preposition of places stands before a token. */
function isPlaced({ data }: Lexicon, { tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]?.norm === 'the' ? at - 2 : at - 1;
  return data.placePrepositions.split(' ').includes(tokens[before]?.norm ?? '');
}

/** “в Сумской области”, “in the Zaporizhzhia region”. */
function regionIn(context: Context, sentence: Sentence): Place | null {
  const { even, lexicon } = context;
  const at = sentence.tokens.findIndex((_, token) => isRegionAt(context, sentence, token));
  const [name, noun] = [sentence.tokens[at - 1], sentence.tokens[at]];
  if (name === undefined || noun === undefined) return null;
  if (lexicon.language === 'en') return { name: even.text.slice(name.start, noun.end), placeId: null };
  const adjective = even.text
    .slice(name.start, name.end)
    .replace(/(ой|ій|ай)$/u, lexicon.language === 'uk' ? 'а' : 'ая');
  return { name: `${adjective} ${suffixOf(lexicon, noun.norm)}`, placeId: null };
}

function isRegionAt({ lexicon }: Context, sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (suffixOf(lexicon, tokens[at]?.norm ?? '') === undefined || !tokens[at - 1]?.capital) return false;
  const first = tokens[at - 2]?.norm === 'the' ? at - 2 : at - 1;
  return isPlaced(lexicon, sentence, first) && !isElsewhere(sentence, at);
}

/** The nominative of a word for a region; undefined for another word. */
function suffixOf({ data }: Lexicon, norm: string): string | undefined {
  return Object.entries(data.placeSuffix).find(([stem]) => fits(stem, norm))?.[1];
}

const MET = /^(встреч|зустріч|сустрэч|meeting)/;
const LAND = /(щин|шчын)(а|і|у|ы|е|ою|ой)$/;

/** “на Сумщині”, “on the land of Sumy”. */
function landIn({ even, lexicon }: Context, sentence: Sentence): Place | null {
  const isWhere = (at: number): boolean =>
    lexicon.data.placePrepositions.split(' ').includes(sentence.tokens[at]?.norm ?? '');
  const at = sentence.tokens.findIndex(({ norm, capital }, token) => capital && LAND.test(norm) && isWhere(token - 1));
  const land = sentence.tokens[at];
  if (land === undefined || isElsewhere(sentence, at)) return null;
  return { name: even.text.slice(land.start, land.end).replace(/(а|і|у|ы|е|ою|ой)$/u, 'а'), placeId: null };
}

const ELSEWHERE = ['LOSS', 'CIVIL', 'BODY', 'SEIZED', 'STILL_HELD', 'TREATMENT', 'PSYCH'];

/** Where people were taken, live, or are treated. */
function isElsewhere(sentence: Sentence, at: number): boolean {
  return ELSEWHERE.some((tag) => has(sentence, tag, Math.max(0, at - 9), at));
}

/** “The exchange took place in Belarus.” */
function belarusIn({ knowledge, lexicon }: Context, sentence: Sentence): Place | null {
  const isWhere = (at: number): boolean =>
    [...lexicon.data.placePrepositions.split(' '), 'территории', 'території', 'тэрыторыі', 'of'].includes(
      sentence.tokens[at]?.norm ?? '',
    );
  const isThere = found(sentence, 'STATE:BY').some(
    ({ first }) => isWhere(first - 1) && !/ск|arusian/.test(sentence.tokens[first]?.norm ?? ''),
  );
  const isHandOver =
    has(sentence, 'DONE') &&
    (has(sentence, 'EXCHANGE') || has(sentence, 'OPERATION') || sentence.tokens.some(({ norm }) => MET.test(norm)));
  if (!isThere || !isHandOver || ['TREATMENT', 'PSYCH', 'SINCE_CUE', 'TOTAL', 'BACK'].some((tag) => has(sentence, tag)))
    return null;
  const place = knowledge.places.find(({ names }) => names.includes('Belarus'));
  const script = { en: /^Belarus/, ru: /^Беларусь/, uk: /^Білорусь/, be: /^Беларусь/ }[lexicon.language];
  return place === undefined
    ? null
    : { name: place.names.find((name) => script.test(name)) ?? 'Belarus', placeId: place.id };
}
