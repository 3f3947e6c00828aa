import { whenNeeded } from '../../../kernel/when-needed';
import { LETTERS } from '../letters';
import { BELARUSIAN } from './belarusian';
import { ENGLISH } from './english';
import type { GateWords } from './gate-words';
import { RUSSIAN } from './russian';
import { UKRAINIAN } from './ukrainian';

type List = keyof GateWords;

const LANGUAGES = [ENGLISH, RUSSIAN, UKRAINIAN, BELARUSIAN];

const DIGITS = '\\d²³¹¼-¾';

/** Longest ending of a word: without an end to it, a text of hyphens alone would take hours. */
const ENDING = `[${LETTERS}'-]{0,30}`;

function pattern(list: List): string {
  const words = LANGUAGES.flatMap((language) => language[list].split(/\s+/)).filter((word) => word !== '');
  const written = words.map((word) => word.replaceAll('ў', 'у').replaceAll('*', ENDING).replaceAll('~', '\\s'));
  return `(?<![${LETTERS}${DIGITS}])(?:${[...new Set(written)].join('|')})(?![${LETTERS}${DIGITS}])`;
}

const patterns = Object.fromEntries(
  (Object.keys(ENGLISH) as List[]).map((list) => [list, whenNeeded(() => new RegExp(pattern(list), 'g'))]),
) as Readonly<Record<List, () => RegExp>>;

export const has = (text: string, list: List): boolean => text.search(patterns[list]()) >= 0;
export const count = (text: string, list: List): number => text.match(patterns[list]())?.length ?? 0;
/** How many words of a list are there, each counted once. */
export const differing = (text: string, list: List): number => new Set(text.match(patterns[list]())).size;
export const without = (text: string, list: List): string => text.replace(patterns[list](), '');

const AND = '(?:and|as well as|и|а также|й|і|та|ды)';
const PREPOSITION = '(?:to|for|from|on|about|with|для|из|с|з|із|зі|к|от|о|об|про|до|від|пра|да|ад|аб)';

/** Some words that name nobody. */
const nobody = (): string => `(?:\\s(?!${pattern('person')}|${pattern('captive')})[${LETTERS}\\d'-]{1,30}){0,4}\\s`;

/** Who was hit by what was exchanged was not exchanged. */
const HIT = `(?:died|killed|were|was|погибл[аои]|пострадал[аои]|загинул[аои]|постраждал[аои]|загінул[аі]|пацярпел[аі])(?![${LETTERS}])`;

const somebody = (): string => `(?!${HIT})(?:${pattern('person')}|${pattern('captive')})(?!\\s${HIT})`;
const WORD = `(?!${PREPOSITION}\\s)[${LETTERS}\\d,'-]{1,30}`;
const furtherWord = (): string => `(?!${HIT}|${pattern('things')}|${pattern('gifts')})${WORD}`;

/** “… and prisoners”: people stand in the same enumeration, and are not those whom the things are for. */
const beside = (): string => `(?:\\s(?!${HIT})${WORD}){0,3}\\s${AND}(?:\\s${furtherWord()}){0,3}?\\s${somebody()}`;

/** “Exchanged the heaviest strikes”, “brought them 90 letters”: a swap or a gift, some words that name nobody, and a thing. */
const ofThings = whenNeeded(() => {
  const swapped = `${pattern('swap')}${nobody()}${pattern('things')}`;
  const given = `${pattern('transfer')}${nobody()}${pattern('gifts')}`;
  return new RegExp(`(?:${swapped}|${given})(?!${beside()})`, 'g');
});

const counted = whenNeeded(
  () =>
    new RegExp(
      `\\d(?:\\s(?!${PREPOSITION}\\s)[${LETTERS}'-]{1,30}){0,3}\\s(?:${pattern('person')}|${pattern('captive')})`,
    ),
);

/** “Exchange of fire” is no swap, “exchange of strikes and prisoners” is one. */
const swapOfThings = whenNeeded(() => new RegExp(`${pattern('swapOfThings')}(?!${beside()})`, 'g'));
export const withoutSwapOfThings = (text: string): string =>
  has(text, 'swapOfThings') ? text.replace(swapOfThings(), '') : text;

/** Few sentences need the long pattern. */
const mayBeOfThings = (text: string): boolean =>
  (has(text, 'things') && has(text, 'swap')) || (has(text, 'gifts') && has(text, 'transfer'));

/** A sentence less what it tells of an exchange of things. */
export const withoutThings = (text: string): string => (mayBeOfThings(text) ? text.replace(ofThings(), '') : text);
export const isCounted = (text: string): boolean => counted().test(text);
