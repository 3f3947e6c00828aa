import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { partyWords } from '../../said/party.words';
import { Go } from '../../shell/go';
import { useWords } from '../../words/translated';
import type { PARTIES } from './documents';
import { partiesWords } from './parties.words';

type Party = ResultOf<typeof PARTIES>['parties']['nodes'][number];

interface Props {
  readonly kind: Party['kind'];
  readonly parties: readonly Party[];
}

/** The parties of one sort, with how much they said and took part in; nothing where there are none. */
export function PartyTable({ kind, parties }: Props): ReactNode {
  const [words, party] = [useWords(partiesWords), useWords(partyWords)];
  if (parties.length === 0) return null;
  // The graph orders them by their English names.
  const inOrder = [...parties].sort((left, right) => left.name.localeCompare(right.name));
  return (
    <section className="card">
      <h2>{party.kinds[kind]}</h2>
      <table className="cards">
        <caption className="unseen">{party.kinds[kind]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.party}</th>
            <th scope="col">{words.side}</th>
            <th scope="col">{words.said}</th>
            <th scope="col">{words.tookPart}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((each) => (
            <PartyRow key={each.id} party={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartyRow({ party }: { readonly party: Party }): ReactNode {
  const [words, own] = [useWords(partyWords), useWords(partiesWords)];
  const { id, kind, name, side, statements, exchanges } = party;
  return (
    <tr>
      <th scope="row">
        <Go to={`/parties/${id}`} className="number">
          {name}
        </Go>
      </th>
      <td data-label={own.side}>{kind === 'STATE' ? '' : side?.name}</td>
      <td data-label={own.said}>{words.statements(statements.totalCount)}</td>
      <td data-label={own.tookPart}>{words.records(exchanges.totalCount)}</td>
    </tr>
  );
}
