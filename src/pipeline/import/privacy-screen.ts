/** Between the entries of a list: commas, semicolons, lines, bullets, and the word "and" in four languages. */
const SEPARATOR = /[,;\n\r•|]|\s(?:and|и|та|і|й|ды)\s/u;
/** Before an entry: a number or a dash. After it: something in brackets, years of birth, a full stop. */
const FRILLS = /^\s*(?:\d+[.)]|[-–—*])\s*|\s*\([^)]*\)|\s+(?:19|20)\d\d.*$|[.:]$/gu;

const WORD = "\\p{Lu}[\\p{Ll}'’ʼ-]+";
const INITIALS = '(?:\\p{Lu}\\.\\s?){1,2}';
/** A family name in capitals, as lists print it. */
const LOUD = "\\p{Lu}{3}[\\p{Lu}'’ʼ-]+";
const FAMILY = `(?:${WORD}|${LOUD})`;
/** Two to four words that each begin with a capital, one of them perhaps all in capitals, or initials and a family name. */
const PERSON = `(?:${WORD}(?:\\s+${WORD}){1,3}|${LOUD}(?:\\s+${WORD}){1,2}|${WORD}(?:\\s+${WORD})?\\s+${LOUD}|${INITIALS}${FAMILY}|${FAMILY}\\s${INITIALS})`;

const IS = new RegExp(`^${PERSON}$`, 'u');
const BEGINS = new RegExp(`^(${PERSON})(?=\\s)`, 'u');
const ENDS = new RegExp(`(?<=\\s)(${PERSON})$`, 'u');

const ENOUGH = 3;

/** True for text that holds three or more personal names in a row. No detainee is ever named; `known` are the public names that may be listed. */
export function hasListOfNames(text: string, known: ReadonlySet<string>): boolean {
  let inRow = 0;
  for (const part of text.split(SEPARATOR)) {
    const entry = part.trim().replace(FRILLS, '').trim();
    if (/^\d*$/.test(entry)) continue;
    const isName = IS.test(entry) && !known.has(entry);
    if (inRow + Number(isName || names(entry, BEGINS, known)) >= ENOUGH) return true;
    if (isName) inRow += 1;
    else inRow = Number(names(entry, ENDS, known));
  }
  return false;
}

/** The sentence around a list runs into its first and last name. */
function names(entry: string, pattern: RegExp, known: ReadonlySet<string>): boolean {
  const [, name] = pattern.exec(entry) ?? [];
  return name !== undefined && !known.has(name);
}
