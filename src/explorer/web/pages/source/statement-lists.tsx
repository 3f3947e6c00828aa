import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import type { VariablesOf } from '../../graph/graphql';
import { Paging, usePage } from '../../parts/paging';
import { ViewAs } from '../../parts/view-as';
import { Statements } from '../../said/statements';
import { useAddress } from '../../shell/address';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { STATEMENTS } from './documents';
import { sourcePageWords } from './source.words';
import '../../style/choices.css';

const LISTS = ['all', 'repeats', 'carried'] as const;
type List = (typeof LISTS)[number];

interface Props {
  readonly source: string;
  readonly counts: Readonly<Record<List, number>>;
}

/** What it published, what of that repeats others, and what others have through it. */
export function StatementLists({ source, counts }: Props): ReactNode {
  const [words, language, address, page] = [useWords(sourcePageWords), useLanguage(), useAddress(), usePage()];
  const shown = LISTS.find((list) => list === address.word('show')) ?? LISTS.find((list) => counts[list] > 0) ?? 'all';
  const variables = { where: whereOf(shown, source), asOf: asOfInput(address.word('asOf')), language, ...page };
  return (
    <section className="card">
      <h2>{words.which}</h2>
      <ul className="choices">
        {LISTS.map((list) => (
          <li key={list}>
            <Link
              href={address.with({ show: list, after: null, before: null })}
              aria-current={list === shown ? 'true' : undefined}
            >
              {words.lists[list](formatted(language, counts[list]))}
            </Link>
          </li>
        ))}
      </ul>
      {counts[shown] === 0 && <p>{words.none}</p>}
      <Answered document={STATEMENTS} variables={variables}>
        {({ statements }, isOlder) => (
          <div aria-busy={isOlder}>
            <ViewAs document={STATEMENTS} variables={variables} list="statements" />
            <Statements statements={statements.nodes} />
            <Paging info={statements.pageInfo} />
          </div>
        )}
      </Answered>
    </section>
  );
}

function whereOf(list: List, source: string): VariablesOf<typeof STATEMENTS>['where'] {
  if (list === 'carried') return { relayedViaSource: { eq: source } };
  return { source: { eq: source }, ...(list === 'repeats' ? { isOrigin: { eq: false } } : {}) };
}
