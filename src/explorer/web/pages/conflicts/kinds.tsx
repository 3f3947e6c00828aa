import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import type { VariablesOf } from '../../graph/graphql';
import { useAddress } from '../../shell/address';
import { formatted } from '../../words/plural';
import { reasonWords } from '../../words/reasons.words';
import { useLanguage, useWords } from '../../words/translated';
import { conflictsWords } from './conflicts.words';
import { KINDS } from './documents';
import '../../style/choices.css';

const ORDER = [
  'SIDES_DISAGREE',
  'VOICES_DISAGREE',
  'RELAY_DRIFT',
  'OUTLET_DIFFERS',
  'SELF_REVISED',
  'SCOPE_DIFFERS',
] as const;
type Kind = (typeof ORDER)[number];

/** Whether the word of an address names a kind of disagreement. */
export const isKind = (word: string | null): word is Kind => (ORDER as readonly (string | null)[]).includes(word);

/** The kinds, with how many there are of each; one can be chosen. */
export function Kinds({ asOf }: VariablesOf<typeof KINDS>): ReactNode {
  const [words, reasons, language, address] = [
    useWords(conflictsWords),
    useWords(reasonWords),
    useLanguage(),
    useAddress(),
  ];
  const [{ data }] = useQuery({ query: KINDS, variables: { asOf } });
  const chosen = address.word('kind');
  const choice = (kind: Kind | null, text: string): ReactNode => (
    <li key={text}>
      <Link
        href={address.with({ kind, after: null, before: null })}
        aria-current={chosen === kind ? 'true' : undefined}
      >
        {text}
      </Link>
    </li>
  );
  return (
    <nav aria-label={words.kinds}>
      <ul className="choices">
        {choice(null, words.all)}
        {ORDER.filter((kind) => data?.[kind].totalCount).map((kind) =>
          choice(kind, `${reasons.conflicts[kind]} (${formatted(language, data?.[kind].totalCount ?? 0)})`),
        )}
      </ul>
    </nav>
  );
}
