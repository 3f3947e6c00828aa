import { termText, termWords } from '../words/terms.words';
import { useWords } from '../words/translated';
import { aboutWords } from './about.words';

interface Key {
  readonly field: keyof (typeof aboutWords)['en']['fields'];
  readonly category: string | null;
  readonly to: { readonly name: string } | null;
}

/** What a claim is about: the field, and of whom and to whom where it counts. */
export function useAbout(): (key: Key) => string {
  const [words, terms] = [useWords(aboutWords), useWords(termWords)];
  return ({ field, category, to }) =>
    [words.fields[field], category && termText(terms.categories, category), to && words.toSide(to.name)]
      .filter(Boolean)
      .join(', ');
}
