import { holdsPerson, isAside, isFamilyWithGiven, isPerson, PAIR_WITH_INITIALS, withoutFrills } from './name-shapes';

/** Between the entries of a list: commas, semicolons, lines, tabs, bullets, strokes, dashes, numbers, and the word "and" in four languages. */
const SEPARATOR =
  /[,;\n\r\t•|/&+]|\s[-–—]\s|(?:^|\s)\d{1,4}[.)]\s|(?<=\p{Lu}[\p{Ll}'’ʼ-]+\s\p{Lu}[\p{Ll}'’ʼ-]+)\.\s|(?<=\p{Lu}[\p{L}'’ʼ-]+\s\p{Lu}\.(?:\s?\p{Lu}\.)?)\s(?=\p{Lu}[\p{L}'’ʼ-])|\s(?:and|и|та|і|й|ды)\s/u;

export const LIST_FOUND = 'a list of personal names';
export const NO_LIST = 'no person named but officials who are parties';

const ENOUGH = 3;

/** Every name has two capital letters at least: without as many as three names have, there is no need to look for them. */
const CAPITALS_OF_THREE = /^(?:\P{Lu}*\p{Lu}){6}/u;

/** True for text that holds three or more personal names in a row. No detainee is ever named; `known` are the public names that may be listed. */
export function hasListOfNames(text: string, known: ReadonlySet<string>): boolean {
  const plain = text.normalize('NFC').replace(/\p{Zs}/gu, ' ');
  if (!CAPITALS_OF_THREE.test(plain)) return false;
  return PAIR_WITH_INITIALS.test(plain) || inEntries(plain, known) || inPairs(plain, known);
}

/** The sentence around a list runs into its first and last name. */
function inEntries(text: string, known: ReadonlySet<string>): boolean {
  let inRow = 0;
  for (const part of text.split(SEPARATOR)) {
    const entry = withoutFrills(part);
    if (isAside(entry)) continue;
    const isName = isPerson(entry, known);
    if (inRow + Number(isName || holdsPerson(entry, 'begins', known)) >= ENOUGH) return true;
    inRow = isName ? inRow + 1 : Number(holdsPerson(entry, 'ends', known));
  }
  return false;
}

/** Family name, given name; and so on. */
function inPairs(text: string, known: ReadonlySet<string>): boolean {
  let inRow = 0;
  for (const entry of text.split(/[;\n\r]/)) {
    inRow = isFamilyWithGiven(withoutFrills(entry), known) ? inRow + 1 : 0;
    if (inRow >= ENOUGH) return true;
  }
  return false;
}
