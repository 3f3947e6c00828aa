/** Between the entries of a list: commas, semicolons, lines, bullets, and the word "and" in four languages. */
const SEPARATOR = /[,;\n\r•|]|\s(?:and|и|та|і|й|ды)\s/u;
/** Before an entry: a number, a dash, a rank. After it: years of birth, something in brackets. */
const FRILLS = /^\s*(?:\d+[.)]|[-–—*])\s*|\s*\(.*?\)|\s*\b(?:19|20)\d\d\b.*$/gu;
/** Two to four words that each begin with a capital, or initials and one such word. */
const NAME =
  /^(?:\p{Lu}[\p{Ll}'’ʼ-]+(?:\s+|$)){2,4}$|^(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Ll}'’ʼ-]+$|^\p{Lu}[\p{Ll}'’ʼ-]+\s(?:\p{Lu}\.\s?){1,2}$/u;

const ENOUGH = 3;

/** True for text that holds three or more personal names in a row. No detainee is ever named; `known` are the public names that may be listed. */
export function hasListOfNames(text: string, known: ReadonlySet<string>): boolean {
  let inRow = 0;
  for (const part of text.split(SEPARATOR)) {
    const entry = part.replace(FRILLS, '').trim().replace(/[.:]$/, '');
    inRow = NAME.test(entry) && !known.has(entry) ? inRow + 1 : 0;
    if (inRow >= ENOUGH) return true;
  }
  return false;
}
