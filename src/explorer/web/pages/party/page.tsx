import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { partyWords } from '../../said/party.words';
import { Statements } from '../../said/statements';
import { useAddress } from '../../shell/address';
import { Go } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { Names, type Party, Records, Totals } from './cards';
import { PARTY } from './documents';
import { partyPageWords } from './party.words';

/** One party: its names, what it says, and what it took part in. */
export function Page(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [words, party, language, address] = [
    useWords(partyPageWords),
    useWords(partyWords),
    useLanguage(),
    useAddress(),
  ];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language, after: address.word('after') };
  return (
    <Answered document={PARTY} variables={variables} key={id}>
      {({ party: found }) =>
        found ? (
          <>
            <Head party={found} />
            <ViewAs document={PARTY} variables={variables} list="statements" where={{ speaker: { eq: found.id } }} />
            <div className="cards-of-fields two">
              <Names party={found} />
              <div className="cards-of-fields">
                <Records party={found} />
                <Totals party={found} />
              </div>
            </div>
            {found.statements.totalCount > 0 && (
              <section className="card">
                <h2>{words.said(party.statements(found.statements.totalCount))}</h2>
                <Statements statements={found.statements.nodes} />
                <Onward info={found.statements.pageInfo} />
              </section>
            )}
          </>
        ) : (
          <h1 className="state">{words.notFound}</h1>
        )
      }
    </Answered>
  );
}

function Head({ party }: { readonly party: Party }): ReactNode {
  const [words, own] = [useWords(partyWords), useWords(partyPageWords)];
  const { name, kind, office, side } = party;
  useTitle(name);
  return (
    <>
      <h1>{name}</h1>
      <p>
        {words.kindOf[kind]}
        {office && (
          <>
            , <span lang="en">{office}</span>
          </>
        )}
        {side && kind !== 'STATE' && (
          <>
            {' · '}
            {own.speaksFor}: <Go to={`/parties/${side.id}`}>{side.name}</Go>
          </>
        )}
      </p>
    </>
  );
}
