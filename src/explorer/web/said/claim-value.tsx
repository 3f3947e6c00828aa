import { useRange } from '../parts/value';
import { dateText } from '../words/dates';
import { ruleWords } from '../words/rule.words';
import { termText, termWords } from '../words/terms.words';
import { useLanguage, useWords } from '../words/translated';
import type { AssertedRead } from './claim.document';

/** What a claim says, in short. */
export function useClaimValue(): (claim: Pick<AssertedRead, 'value' | 'status'>) => string {
  const [language, terms, range] = [useLanguage(), useWords(termWords), useRange()];
  const texts = { ...terms.kinds, ...terms.outcomes, ...useWords(ruleWords).limits };
  return ({ value, status }) => {
    switch (value?.__typename) {
      case 'NumberValue':
        return range({ best: null, low: value.low, high: value.high }) ?? '–';
      case 'DateValue':
        return dateText(language, value) ?? '–';
      case 'PlaceValue':
        return value.place.name;
      case 'TermValue':
        return termText(texts, value.term);
      case 'PartyValue':
        return value.party.name;
      default:
        return status === 'STATED' ? '–' : termText(terms.statuses, status);
    }
  };
}
