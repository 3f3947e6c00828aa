import { BELARUSIAN } from './belarusian';
import { ENGLISH } from './english';
import type { GateWords } from './gate-words';
import { RUSSIAN } from './russian';
import { UKRAINIAN } from './ukrainian';

type List = keyof GateWords;

const LANGUAGES = [ENGLISH, RUSSIAN, UKRAINIAN, BELARUSIAN];

/** Longest ending of a word: without an end to it, a text of hyphens alone would take hours. */
const ENDING = "[\\p{L}'-]{0,30}";

function pattern(list: List): string {
  const words = LANGUAGES.flatMap((language) => language[list].split(/\s+/)).filter((word) => word !== '');
  const written = words.map((word) => word.replaceAll('ў', 'у').replaceAll('*', ENDING).replaceAll('~', '\\s'));
  return `(?<![\\p{L}\\p{N}])(?:${[...new Set(written)].join('|')})(?![\\p{L}\\p{N}])`;
}

const patterns = Object.fromEntries(
  (Object.keys(ENGLISH) as List[]).map((list) => [list, new RegExp(pattern(list), 'gu')]),
) as Readonly<Record<List, RegExp>>;

export const has = (text: string, list: List): boolean => text.search(patterns[list]) >= 0;
export const count = (text: string, list: List): number => text.match(patterns[list])?.length ?? 0;
/** How many words of a list are there, each counted once. */
export const differing = (text: string, list: List): number => new Set(text.match(patterns[list])).size;
export const without = (text: string, list: List): string => text.replace(patterns[list], '');

/** Some words that name nobody. */
const nobody = `(?:\\s(?!${pattern('person')}|${pattern('captive')})[\\p{L}\\d'-]{1,30}){0,4}\\s`;

/** “Exchanged the heaviest strikes”, “brought them 90 letters”: a swap or a gift, some words that name nobody, and a thing. */
const ofThings = new RegExp(
  `${pattern('swap')}${nobody}${pattern('things')}|${pattern('transfer')}${nobody}${pattern('gifts')}`,
  'gu',
);

const counted = new RegExp(`\\d(?:\\s[\\p{L}'-]{1,30}){0,3}\\s(?:${pattern('person')}|${pattern('captive')})`, 'u');

/** A sentence less what it tells of an exchange of things. */
export const withoutThings = (text: string): string => text.replace(ofThings, '');
export const isCounted = (text: string): boolean => counted.test(text);
