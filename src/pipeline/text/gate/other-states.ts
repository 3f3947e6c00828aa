import { whenNeeded } from '../../../kernel/when-needed';

/** Sides of this war, those who mediate, host or carry, and those who lend their names to much else. */
const CONCERNED = new Set('AE BY CH HU QA RU SA SU TR UA US VA'.split(' '));
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LANGUAGES = ['en', 'ru', 'uk', 'be'];

/** A shorter name is too many other words. */
const SHORTEST = 5;

/** People are called so as well. */
const PEOPLE = new Set('georgia jordan dominica доминика домініка дамініка'.split(' '));

const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !CONCERNED.has(code),
);

function namesIn(language: string): string[] {
  const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const names = codes.map(
    (code) =>
      (shown.of(code) ?? '')
        .toLowerCase()
        .replaceAll('ё', 'е')
        .replaceAll('ў', 'у')
        .split(/\s[–-]\s|\s\(/)[0]!,
  );
  return names.filter((name) => name.length >= SHORTEST && !PEOPLE.has(name) && /^[\p{L}' -]+$/u.test(name));
}

const VOWEL = '[аеиіоуыьэюяїєй]';

/** The last vowel changes with the case. */
const pattern = whenNeeded(() => {
  const names = [...new Set(LANGUAGES.flatMap(namesIn))];
  const written = names.map((name) => name.replace(new RegExp(`${VOWEL}$`, 'u'), VOWEL));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?:${VOWEL}?м|${VOWEL}|s)?(?![\\p{L}\\p{N}])`, 'u');
});

/** True where a state is named that has no part in this war. */
export const namesOtherState = (text: string): boolean => pattern().test(text);
