import { dateText, type SaidDate } from '../words/dates';
import { termText, termWords } from '../words/terms.words';
import { useLanguage, useWords } from '../words/translated';
import { partWords } from './parts.words';

export interface Named {
  readonly kind: { readonly term: string | null };
  readonly date: SaidDate;
}

/** How a record is called: its kind and its date, from the values chosen. */
export function useRecordName(): (record: Named) => string {
  const language = useLanguage();
  const [terms, parts] = [useWords(termWords), useWords(partWords)];
  return ({ kind, date }) =>
    `${termText(terms.kinds, kind.term ?? '')}, ${dateText(language, date) ?? parts.dateUnknown}`.replace(/^, /, '');
}
