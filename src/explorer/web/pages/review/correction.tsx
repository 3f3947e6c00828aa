import type { ReactNode } from 'react';
import type { VariablesOf } from '../../graph/graphql';
import { useWords } from '../../words/translated';
import type { Waiting } from './documents';
import type { REVIEW } from './mutations';
import { reviewWords } from './review.words';
import { wordOf } from './word-of';

type ClaimInput = NonNullable<VariablesOf<typeof REVIEW>['input']['decisions'][number]['correction']>;
type Part = 'asStated' | 'low' | 'high' | 'dateFrom' | 'dateTo' | 'place' | 'term' | 'party' | 'to';

/** Which parts of a claim about a field can be put right here. */
const PARTS: Readonly<Record<Waiting['field'], readonly Part[]>> = {
  COUNT: ['low', 'high', 'to'],
  LIMIT: ['low', 'high', 'to'],
  ORDINAL: ['low', 'high', 'party'],
  DATE: ['dateFrom', 'dateTo'],
  PLACE: ['place'],
  KIND: ['term'],
  OUTCOME: ['term'],
  AGREEMENT: ['term'],
  PARTY: ['party'],
};

/** The claim as it was proposed, to be put right. */
export function Correction({ item }: { readonly item: Waiting }): ReactNode {
  const words = useWords(reviewWords);
  const proposed = inputOf(item);
  return (['asStated', ...PARTS[item.field]] as const).map((part) => (
    <label key={part}>
      {words.parts[part]}
      <input
        name={part}
        defaultValue={proposed[part] ?? ''}
        inputMode={part === 'low' || part === 'high' ? 'numeric' : undefined}
        lang={part === 'asStated' ? item.statement.language : undefined}
      />
    </label>
  ));
}

/** What it ought to say: what was proposed, with the parts of the form. */
export function corrected(item: Waiting, form: FormData): ClaimInput {
  const numbers = new Set<Part>(['low', 'high']);
  const given = PARTS[item.field].map((part) => {
    const word = wordOf(form, part);
    return [part, word !== null && numbers.has(part) ? Number(word) : word] as const;
  });
  return { ...inputOf(item), asStated: wordOf(form, 'asStated') ?? '', ...Object.fromEntries(given) };
}

function inputOf(item: Waiting): ClaimInput {
  const { field, status, asStated, asStatedKind, beside, category, credibility, term, role } = item;
  return {
    ...{ field, status, asStated: asStated ?? '', asStatedKind, beside, category, credibility, term, role },
    ...{ from: item.from?.id, to: item.to?.id, party: item.party?.id },
    ...valueOf(item.value),
  };
}

function valueOf(value: Waiting['value']): Partial<ClaimInput> {
  if (value?.__typename === 'NumberValue') return { low: value.low, high: value.high };
  if (value?.__typename === 'DateValue') return { dateFrom: value.from, dateTo: value.to };
  return value?.__typename === 'PlaceValue' ? { place: value.place.id } : {};
}
