/** Signs written for an apostrophe; inside a word they are dropped. */
export const APOSTROPHES = "'’‘ʼʹ′`´＇";

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** Letters that are no letter with an accent, but read like one. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Letters of which folding changes nothing but the case. */
const UNMARKED = /^[ -&(-_a-~А-Яа-яЄІЇҐЎєіїґў]*$/;

/** A word as it is compared: small letters without accents and apostrophes, ё as е. The letters й, ї and ў stay what they are. */
export function fold(word: string): string {
  if (UNMARKED.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(APOSTROPHE, '')
    .replace(/([иу]\u0306|і\u0308)|\p{M}/gu, (_, letter: string | undefined) => letter ?? '')
    .normalize('NFC')
    .replace(/[łøđıßæœ]/gu, (letter) => PLAIN[letter]!);
}
