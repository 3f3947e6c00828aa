import { createContext, useContext } from 'react';
import type { Language } from './languages';

/** The same words in each language; one that is missing fails the type check. */
export type Translated<Words> = { readonly [language in Language]: Words };

/** Takes the words of all languages; English says which there must be. */
export const translated = <Words>(
  words: { en: Words } & { [language in Exclude<Language, 'en'>]: NoInfer<Words> },
): Translated<Words> => words;

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

export const useWords = <Words>(words: Translated<Words>): Words => words[useLanguage()];
