import { fold } from '../../kernel/text/fold';
import type { Language } from '../text/language';
import { LETTERS } from '../text/letters';
import { isFamilyName } from './parts-of-names';
import type { Part } from './run-of-names';
import type { Capital } from './tokens';
import { BEFORE_NAMES } from './words/beside-names';

const BEFORE = before(BEFORE_NAMES);
const AGE_BEFORE = /\d{1,3}[- ]?(?:летн|річн|гадов|ти?річн|year-old)\p{L}*(?: \p{Ll}+)? ?[«"“„]?$/u;
const AGE_AFTER =
  /^,? ?\(?(?:aged? \d|who (?:is|was) (?:only |just )?\d|\d{1,2}(?:[,.);]| (?:лет|год|рок|рік|гадо|year|yo\b))|(?:19|20)\d\d г\. ?р|(?:19|20)\d\d року народж|нар\. ?(?:19|20)|born | family (?:of|from|in|who|is|has|had)\b)/u;
/** What follows the adjective of a place. */
const PLACE_AFTER =
  /^ (?:обл|вобл|район|раён|напрям|направл|кірун|полк|бригад|суд|колон|госпит|шпітал|шпитал|край|округ|конвенц|канвенц|домовл|договор|дамоў|соглаш|угод|этап|форма|процес|переговор|раунд|моря|мор[ея]|улиц|вулиц|мост|міст|аэро|аеро|лес|ліс|метро|патриарх|патріарх|област|гарнизон|гарніз|аэс|АЭС|АЕС|оборон|АТО|шахт|завод|пограни|прикорд|памеж|вокзал|сел[оа]|місто|город|горад|громад|комбинат|отдел|фронт|тюрем|тюрь|в'язниц|СИЗО|СІЗО|церкв)/u;

/** Tells whether words with a capital that stand together are the name of a person, from what they are and what stands beside them. */
export function isPerson(segment: readonly Part[], text: string, language: Language | null): boolean {
  const [first, last] = [segment[0]!, segment.at(-1)!];
  const before = text.slice(Math.max(0, first.start - 60), first.start).replaceAll('ё', 'е');
  const after = text.slice(last.end, last.end + 30);
  if (isBareAbbreviation(segment) || isDay(text.slice(first.start, last.end), before, after)) return false;
  if (segment.some(({ kind }) => kind === 'GIVEN')) return true;
  if (isTold(before, after, first, segment.length)) return true;
  if (segment.length > 1 && language === 'en' && isHeadline(lineAt(text, first.start)) && !segment.some(isPartOfName))
    return false;
  return segment.length > 1 ? isPair(segment, after) : isLoneFamilyName(first, after);
}

const OF_PLACE = /[сзц]ь?к(?:ий|ого|ому|им|ом|ім|ая|ой|ою|ую|а|у|і|ага|аму|ай)$/u;

/** “soldier Vinnytskyi”: what is written like the adjective of a place stands alone behind a rank, and no noun follows that it could belong to. */
export function isNamedAfterPlace({ folded, start, end, begins, isLoud }: Capital, text: string): boolean {
  if (begins || isLoud || !OF_PLACE.test(folded)) return false;
  const before = text.slice(Math.max(0, start - 60), start).replaceAll('ё', 'е');
  return BEFORE.test(before) && ENDS.test(text.slice(end, end + 30));
}

/** A mark, or a word that is no noun. */
const ENDS =
  /^(?:[.,;:!?)»"”]|$|\n| [–—-] | (?:и|й|і|та|тоже|тож|теж|таксама|был|была|бул|быў|не|на|в|у|из|з|із|с|вернул|поверну|вярну|сказа|рассказ|розпов|распав|говор|кажа|каже)(?!\p{L}{6}))/u;

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)$/;

/** “on July 17, the sides”, “on 17 July, 1,000”: a day, not a July of that age. */
const isDay = (words: string, before: string, after: string): boolean =>
  MONTH.test(words) && (/^ \d/.test(after) || /\d $/.test(before));

function isTold(before: string, after: string, first: Part, length: number): boolean {
  if (first.kind === 'INITIAL' && length === 1) return false;
  return BEFORE.test(before) || AGE_BEFORE.test(before) || ((!first.begins || length > 1) && AGE_AFTER.test(after));
}

const LONGEST_HEADLINE = 300;

/** English headlines write most words large. */
function isHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE) return false;
  const words = line.match(/\p{L}[\p{L}'-]{3,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * words.length;
}

const lineAt = (text: string, index: number): string =>
  text.slice(
    text.lastIndexOf('\n', index - 1) + 1,
    text.indexOf('\n', index) < 0 ? text.length : text.indexOf('\n', index),
  );

const isPartOfName = ({ kind, folded }: Part): boolean => kind !== 'OTHER' || isFamilyName(folded);

/** Two words that both stand large without need. */
function isPair(segment: readonly Part[], after: string): boolean {
  if (segment.every(({ isLoud }) => isLoud))
    return segment.some(({ kind }) => kind === 'PATRONYMIC' || kind === 'INITIAL');
  if (segment.some(({ kind }) => kind === 'PATRONYMIC' || kind === 'INITIAL' || kind === 'WEAK')) return true;
  return !(PLACE_AFTER.test(after) && /[сцз]ь?к\p{L}{1,3}$/u.test(segment.at(-1)!.folded));
}

const isLoneFamilyName = ({ kind, folded, begins, isLoud }: Part, after: string): boolean =>
  kind === 'PATRONYMIC'
    ? !begins
    : kind === 'OTHER' && !begins && !isLoud && isFamilyName(folded) && !PLACE_AFTER.test(after);

const isBareAbbreviation = (segment: readonly Part[]): boolean =>
  segment.every(({ isLoud, folded, kind }) => kind === 'INITIAL' || (isLoud && folded.length < 5 && kind === 'OTHER'));

function before(list: string): RegExp {
  const words = list
    .split(' ')
    .map((word) => word.replaceAll('ё', 'е').replaceAll('*', `[${LETTERS}'-]*`).replaceAll('~', ' '));
  return new RegExp(
    `(?<![${LETTERS}])(?:${[...new Set(words)].join('|')})(?:(?<=sgt|lt|capt|maj|col|pvt|cpl|dr)\\.)?(?: запас[ау])?(?: (?:его|ее|їх|його|її|яго|яе|себя|себе|сябе|просто|him|her|just))?(?: (?:как|як|as))?[ :,–—-]{1,3}[«"“„]?$`,
    'i',
  );
}

/** Family names that were found, cut so that every case begins with them. */
export function familyStems(segment: readonly Part[]): string[] {
  return segment
    .filter(({ kind, folded }) => kind === 'OTHER' && folded.length > 3)
    .map(({ folded }) =>
      fold(folded)
        .replace(/(?:[оеєіи]?[вгмй][оуаі]?|[аяуюоеєэыиіїйь]{1,2}[йюмх]?|s)$/u, '')
        .slice(0, 12),
    )
    .filter(({ length }) => length > 3);
}
