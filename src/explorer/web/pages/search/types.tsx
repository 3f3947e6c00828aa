import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../../shell/address';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { searchWords } from './search.words';
import '../../style/choices.css';

const TYPES = ['PARTY', 'EXCHANGE', 'MEDICAL_SERVICE', 'STATEMENT', 'DOCUMENT'] as const;
type Type = (typeof TYPES)[number];

/** Whether the word of an address names a kind of results. */
export const isType = (word: string | null): word is Type => (TYPES as readonly (string | null)[]).includes(word);

interface Props {
  readonly found: readonly { readonly value: Type; readonly count: number }[];
}

/** The kinds of what was found; one can be chosen, and left again. */
export function Types({ found }: Props): ReactNode {
  const [words, language, address] = [useWords(searchWords), useLanguage(), useAddress()];
  const chosen = address.word('type');
  return (
    <nav aria-label={words.kinds}>
      <ul className="choices">
        {chosen && (
          <li>
            <Link href={address.with({ type: null, after: null })}>{words.all}</Link>
          </li>
        )}
        {found.map(({ value, count }) => (
          <li key={value}>
            <Link
              href={address.with({ type: value, after: null })}
              aria-current={chosen === value ? 'true' : undefined}
            >
              {words.types[value]} ({formatted(language, count)})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
