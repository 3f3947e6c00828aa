/** What a personal name looks like in print. Shapes only: nobody's name is known here. */

/** Before an entry: a number or a dash. After it: something in brackets, years of birth, a full stop that is not an initial's. */
const FRILLS =
  /^\s*(?:\d+[.)]|[-–—*])\s*|\s*\([^)]*\)?|\s+(?:\p{Ll}+\.?\s)?(?:[0-3]?\d[./][01]?\d[./])?(?:19|20)\d\d.*$|(?<!(?:^|[\s.])\p{Lu})[.:]$/gu;

const WORD = "(?:\\p{Lu}['’ʼ])?\\p{Lu}[\\p{Ll}'’ʼ-]+(?:(?<=-)\\p{Lu}[\\p{Ll}'’ʼ]+)?";
/** A name in capitals, as lists print it. */
const LOUD = "\\p{Lu}{3}[\\p{Lu}'’ʼ-]+";
const LOUDISH = "\\p{Lu}{2}[\\p{Lu}'’ʼ-]+";
const FAMILY = `(?:${WORD}|${LOUD})`;
const INITIALS = '\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?';
const TWO_INITIALS = '\\p{Lu}\\.\\s?\\p{Lu}\\.';

/** Two to four words that each begin with a capital, or are all in capitals, or a family name and initials. */
const PERSON = [
  `${WORD}(?:\\s+${WORD}){1,3}`,
  `${LOUD}(?:\\s+${WORD}){1,2}`,
  `${WORD}(?:\\s+${WORD})?\\s+${LOUD}`,
  `${LOUD}(?:\\s+${LOUDISH}){1,3}`,
  `${LOUDISH}\\s+${LOUD}`,
  `${INITIALS}${FAMILY}`,
  `${FAMILY}\\s+${INITIALS}`,
].join('|');

/** A rank, a trade, what somebody is: "senior sergeant", "Sgt.", "a Ukrainian soldier"; no word that leads to a place. */
const TITLE =
  '(?:(?!(?:in|at|via|from|to|near|of|on|by|through|with|в|во|у|из|до|на|з|із|от|від|до|через|под|при|про|о|об)\\s)(?:\\p{Ll}[\\p{Ll}-]*\\.?|\\p{Lu}\\p{Ll}{1,5}\\.|\\p{Lu}\\p{Ll}+(?=\\s\\p{Ll}))\\s+){0,4}';
/** Age, place or fate. */
const REST = '(?:\\s+(?:\\p{Ll}[\\p{Ll}-]*\\.?|\\d{1,4})){0,3}';

const IS = new RegExp(`^${TITLE}(?<name>${PERSON})${REST}$`, 'u');
const BEGINS = new RegExp(`^${TITLE}(?<name>${PERSON})(?=\\s)`, 'u');
const ENDS = new RegExp(`(?<=\\s)(?<name>${PERSON})$`, 'u');

/** Two of them side by side are a list already. */
export const PAIR_WITH_INITIALS = new RegExp(
  `${FAMILY}\\s+${TWO_INITIALS}\\s*${FAMILY}\\s+${TWO_INITIALS}|${TWO_INITIALS}\\s?${FAMILY}\\s+${TWO_INITIALS}\\s?${FAMILY}`,
  'u',
);

const GIVEN = new RegExp(`^(${FAMILY}),\\s*(${FAMILY}(?:\\s+${FAMILY})?|${INITIALS})$`, 'u');

export function withoutFrills(part: string): string {
  return part.trim().replace(FRILLS, '').trim();
}

/** A whole entry of a list. */
export function isPerson(entry: string, known: ReadonlySet<string>): boolean {
  return !known.has(entry) && isUnknown(IS.exec(entry), known);
}

/** A sentence that runs on from a list, or into one. */
export function holdsPerson(entry: string, where: 'begins' | 'ends', known: ReadonlySet<string>): boolean {
  return isUnknown((where === 'begins' ? BEGINS : ENDS).exec(entry), known);
}

/** Family name and given name with a comma between. */
export function isFamilyWithGiven(entry: string, known: ReadonlySet<string>): boolean {
  const [, family, given] = GIVEN.exec(entry) ?? [];
  return family !== undefined && given !== undefined && !known.has(family) && !known.has(given);
}

/** What stands between two names of a list and is none: nothing, a number, "aged 23", "born 1990". */
export function isAside(entry: string): boolean {
  return /^(?:\p{Ll}+\.?\s){0,2}[\d./-]*(?:\s\p{Ll}+\.?){0,2}$/u.test(entry) && (entry === '' || /\d/.test(entry));
}

function isUnknown(found: RegExpExecArray | null, known: ReadonlySet<string>): boolean {
  const name = found?.groups?.name?.trim();
  return name !== undefined && !known.has(name);
}
