export const LANGUAGES = ['en', 'uk', 'ru', 'be'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Their names in themselves. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  be: 'Беларуская',
};

export const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word);

/** The language of the address, else the first of the reader's that there is, else English. */
export function chosenLanguage(word: string | null, preferred: readonly string[]): Language {
  const wanted = [word ?? '', ...preferred.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? 'en';
}
