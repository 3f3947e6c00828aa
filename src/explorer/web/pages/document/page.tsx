import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { Cite } from '../../parts/cite';
import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { Statements } from '../../said/statements';
import { useAddress } from '../../shell/address';
import { useLanguage, useWords } from '../../words/translated';
import { documentWords } from './document.words';
import { DOCUMENT } from './documents';
import { Facts } from './facts';

/** One page of a source: where and when it stood, and what is said in it. */
export function Page(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [words, language, address] = [useWords(documentWords), useLanguage(), useAddress()];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language, after: address.word('after') };
  return (
    <Answered document={DOCUMENT} variables={variables} key={id}>
      {({ document }) =>
        document ? (
          <>
            <Facts document={document} />
            <ViewAs document={DOCUMENT} variables={variables} list="documents" where={{ id: { eq: document.id } }} />
            <div className="cards-of-fields">
              <section className="card">
                <h2>{words.statements(document.statements.totalCount)}</h2>
                <Statements statements={document.statements.nodes} />
                <Onward info={document.statements.pageInfo} />
              </section>
              <Cite cited={document} />
            </div>
          </>
        ) : (
          <h1 className="state">{words.notFound}</h1>
        )
      }
    </Answered>
  );
}
