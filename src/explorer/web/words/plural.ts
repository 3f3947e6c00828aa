import type { Language } from './languages';

/** Belarusian counts by the rules of Russian; browsers without it would count by those of English. */
const localeOf = (language: Language): string => (language === 'be' ? 'ru' : language);

export const formatted = (language: Language, count: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(count);

type Forms = { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string };

/** A phrase with a number in place of `#`, in the form that the number asks for. */
export function plural(language: Language, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(localeOf(language));
  return (count) => {
    const form = rules.select(count);
    const phrase = (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other;
    return phrase.replaceAll('#', formatted(language, count));
  };
}
