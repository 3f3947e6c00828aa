import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graph/graphql';
import { type Address, useAddress } from '../../shell/address';
import { termText, termWords } from '../../words/terms.words';
import { useWords } from '../../words/translated';
import { CHOICES } from './documents';
import { FILTERS } from './filter';
import { Months } from './months';
import { Day, Text } from './typed-filters';
import { recordsWords } from './records.words';

type Choices = ResultOf<typeof CHOICES>;
type Choice = readonly [value: string, text: string];

/** What can be chosen, and what is; each choice is a new address. */
export function Filters({ variables }: { readonly variables: { language: string } }): ReactNode {
  const words = useWords(recordsWords);
  const address = useAddress();
  const [{ data }] = useQuery({ query: CHOICES, variables });
  const choices = useChoices(data ?? NOTHING);
  const isChosen = FILTERS.some((name) => address.word(name));
  return (
    <>
      <form className="filters" aria-label={words.chosen} onSubmit={(event) => event.preventDefault()}>
        <Day name="from" address={address} />
        <Day name="to" address={address} />
        {(['kind', 'outcome', 'side', 'category', 'place', 'party', 'source', 'voices', 'conflict'] as const).map(
          (name) => (
            <Select key={name} name={name} choices={choices[name]} address={address} />
          ),
        )}
        <Text address={address} />
        {isChosen && (
          <button
            type="button"
            onClick={() =>
              address.change({ ...Object.fromEntries(FILTERS.map((name) => [name, null])), after: null, before: null })
            }
          >
            {words.clear}
          </button>
        )}
      </form>
      <Months months={(data?.months ?? []).flatMap(({ key }) => key.month ?? [])} />
    </>
  );
}

type SelectName = Exclude<(typeof FILTERS)[number], 'from' | 'to' | 'text'>;

const NOTHING: Choices = {
  months: [],
  kinds: [],
  outcomes: [],
  sides: [],
  categories: [],
  places: [],
  parties: [],
  sources: [],
  voices: [],
};

const named = (rows: readonly { readonly id: string; readonly name: string }[]): Choice[] =>
  rows.map(({ id, name }): Choice => [id, name]).sort((left, right) => left[1].localeCompare(right[1]));

const termed = (values: readonly (string | null)[], texts: Readonly<Record<string, string>>): Choice[] =>
  values.flatMap((value) => (value ? [[value, termText(texts, value)] as const] : []));

function useChoices(data: Choices): Record<SelectName, Choice[]> {
  const [words, terms] = [useWords(recordsWords), useWords(termWords)];
  return {
    kind: termed(
      data.kinds.map(({ key }) => key.kind),
      terms.kinds,
    ),
    outcome: termed(
      data.outcomes.map(({ key }) => key.outcome),
      terms.outcomes,
    ),
    side: named(data.sides.flatMap(({ key }) => key.to ?? [])),
    category: termed(
      data.categories.map(({ key }) => key.category),
      terms.categories,
    ),
    place: named(data.places.flatMap(({ key }) => key.place ?? [])),
    party: named(data.parties.flatMap(({ key }) => key.party ?? [])),
    source: named(data.sources.flatMap(({ key }) => key.source ?? [])),
    voices: termed(
      data.voices.map(({ key }) => key.corroboration),
      terms.corroboration,
    ),
    conflict: [
      ['yes', words.disagree],
      ['no', words.agree],
    ],
  };
}

function Select({
  name,
  choices,
  address,
}: {
  readonly name: SelectName;
  readonly choices: readonly Choice[];
  readonly address: Address;
}): ReactNode {
  const words = useWords(recordsWords);
  const value = address.word(name) ?? '';
  return (
    <label>
      {words.filters[name]}
      <select
        value={value}
        onChange={({ target }) => address.change({ [name]: target.value, after: null, before: null })}
      >
        <option value="">{words.any}</option>
        {value && !choices.some(([own]) => own === value) && <option value={value}>{value}</option>}
        {choices.map(([own, text]) => (
          <option key={own} value={own}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
