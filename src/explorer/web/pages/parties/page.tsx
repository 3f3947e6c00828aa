import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { PARTIES } from './documents';
import { partiesWords } from './parties.words';
import { PartyTable } from './table';

const KINDS = ['STATE', 'AUTHORITY', 'OFFICIAL', 'ORGANISATION', 'NON_STATE_GROUP'] as const;

/** Everybody who says something or took part, by what they are. */
export function Page(): ReactNode {
  const [words, language, address] = [useWords(partiesWords), useLanguage(), useAddress()];
  const variables = { asOf: asOfInput(address.word('asOf')), language, after: address.word('after') };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={PARTIES} variables={variables}>
        {({ parties }) => (
          <>
            <ViewAs document={PARTIES} variables={variables} list="parties" />
            <div className="cards-of-fields">
              {KINDS.map((kind) => (
                <PartyTable key={kind} kind={kind} parties={parties.nodes.filter((party) => party.kind === kind)} />
              ))}
            </div>
            <Onward info={parties.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
}
