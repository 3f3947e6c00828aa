import { dayText } from '../../words/dates';
import { termText, termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { talliesWords } from './tallies.words';

interface Terms {
  readonly unit: 'EXCHANGES' | 'PEOPLE' | 'REMAINS';
  readonly scope: 'ALL' | 'IN_EXCHANGES' | 'OUTSIDE_EXCHANGES' | 'SUBSET';
  readonly category: string | null;
  readonly since: string | null;
  readonly to: { readonly name: string } | null;
  readonly via: { readonly name: string } | null;
}

/** What a total counts, in words: whom, to whom, through whom, since when. */
export function useTerms(): (terms: Terms) => string {
  const [words, terms, language] = [useWords(talliesWords), useWords(termWords), useLanguage()];
  return ({ unit, scope, category, since, to, via }) =>
    [
      category && unit !== 'EXCHANGES' ? termText(terms.categories, category) : words.units[unit],
      to && words.toSide(to.name),
      (unit !== 'EXCHANGES' || scope !== 'IN_EXCHANGES') && words.scopes[scope],
      via && words.via(via.name),
      since && words.since(dayText(language, since)),
    ]
      .filter(Boolean)
      .join(', ');
}
