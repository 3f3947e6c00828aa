/** Sides of this war, those who mediate, host or carry, and those who lend their names to much else. */
const CONCERNED = new Set('AE BY CH HU QA RU SA TR UA US VA'.split(' '));
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LANGUAGES = ['en', 'ru', 'uk', 'be'];

/** A shorter name would begin too many other words. */
const SHORTEST = 5;

const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !CONCERNED.has(code),
);

const stems = LANGUAGES.flatMap((language) => {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return codes.map((code) => stemOf((names.of(code) ?? '').toLowerCase().split(/\s[–-]\s|\s\(/)[0]!, language));
});

function stemOf(name: string, language: string): string {
  const stem = language === 'en' ? name : name.replace(/[аеиіоуыьэюяїєйё]+$/u, '');
  return (stem.length < SHORTEST ? name : stem).replaceAll('ё', 'е');
}

const written = [...new Set(stems)].filter((stem) => stem.length >= SHORTEST && /^[\p{L}' -]+$/u.test(stem));
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})`, 'u');

/** True where a state is named that has no part in this war. */
export const namesOtherState = (text: string): boolean => pattern.test(text);
