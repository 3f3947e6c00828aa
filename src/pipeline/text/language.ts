import { createRequire } from 'node:module';
import { whenNeeded } from '../../kernel/when-needed';

/** ISO 639-1. */
export type Language = 'en' | 'ru' | 'uk' | 'be';

const CYRILLIC = ['ru', 'uk', 'be'] as const;

/** Letters that a language does not have. */
const ABSENT: Readonly<Record<(typeof CYRILLIC)[number], RegExp>> = { ru: /[іїєґў]/g, uk: /[ыэъёў]/g, be: /[ищїєґъ]/g };

/** Languages in Latin letters that English is told from. */
const LATIN = ['en', 'de', 'fr', 'es', 'it', 'pl', 'pt', 'tr', 'nl', 'cs', 'ro'];

/** The language of a text; null where it is none of those that are read. In Cyrillic letters that language of the three of which the text
 *  has the fewest foreign letters, for a Belarusian text may quote in Russian. */
export function languageOf(text: string): Language | null {
  const letters = text.normalize('NFC').toLowerCase();
  const cyrillic = letters.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic + latin === 0) return null;
  return cyrillic * 2 > latin ? cyrillicLanguage(letters) : latinLanguage(letters);
}

function cyrillicLanguage(letters: string): Language {
  const foreign = CYRILLIC.map((language) => ({ language, count: letters.match(ABSENT[language])?.length ?? 0 }));
  const fewest = Math.min(...foreign.map(({ count }) => count));
  const [only, another] = foreign.filter(({ count }) => count === fewest);
  if (!another) return only!.language;
  return (likeliest(letters, [...CYRILLIC]) as Language | null) ?? 'ru';
}

const latinLanguage = (letters: string): Language | null => (likeliest(letters, LATIN) === 'en' ? 'en' : null);

/** It takes a while to load, and most texts are told without it. */
const detector = whenNeeded(() => createRequire(__filename)('tinyld') as typeof import('tinyld'));

function likeliest(text: string, only: string[]): string | null {
  return detector().detectAll(text, { only })[0]?.lang ?? null;
}
