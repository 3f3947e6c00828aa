import { BELARUSIAN } from './belarusian';
import { ENGLISH } from './english';
import type { GateWords } from './gate-words';
import { RUSSIAN } from './russian';
import { UKRAINIAN } from './ukrainian';

type List = keyof GateWords;

const LANGUAGES = [ENGLISH, RUSSIAN, UKRAINIAN, BELARUSIAN];

/** Longest ending of a word: without an end to it, a text of hyphens alone would take hours. */
const ENDING = "[\\p{L}'-]{0,30}";

function pattern(list: List): RegExp {
  const words = LANGUAGES.flatMap((language) => language[list].split(/\s+/)).filter((word) => word !== '');
  const written = words.map((word) => word.replaceAll('*', ENDING).replaceAll('~', '\\s'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(written)].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const patterns = Object.fromEntries((Object.keys(ENGLISH) as List[]).map((list) => [list, pattern(list)])) as Readonly<
  Record<List, RegExp>
>;

export const has = (text: string, list: List): boolean => text.search(patterns[list]) >= 0;
export const count = (text: string, list: List): number => text.match(patterns[list])?.length ?? 0;
/** How many words of a list are there, each counted once. */
export const differing = (text: string, list: List): number => new Set(text.match(patterns[list])).size;
export const without = (text: string, list: List): string => text.replace(patterns[list], '');
