import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { Cite } from '../../parts/cite';
import { ViewAs } from '../../parts/view-as';
import { Statements } from '../../said/statements';
import { useAddress } from '../../shell/address';
import { Go } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { Chain } from './chain';
import { Asserted } from './claims';
import { STATEMENT_PAGE } from './documents';
import { statementWords } from './statement.words';
import type { Statement } from './types';
import { Words } from './words';

/** One statement: its words with what was read marked, what it repeats, who repeats it, what it asserts. */
export function Page(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [words, language, address] = [useWords(statementWords), useLanguage(), useAddress()];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language };
  return (
    <Answered document={STATEMENT_PAGE} variables={variables} key={id}>
      {({ statement }) =>
        statement ? (
          <>
            <Head statement={statement} />
            <ViewAs
              document={STATEMENT_PAGE}
              variables={variables}
              list="claims"
              where={{ statement: { eq: statement.id } }}
            />
            <div className="cards-of-fields">
              <Words statement={statement} />
              <Asserted statement={statement} />
              <Chain statement={statement} />
              <Corrections statement={statement} />
              <Cite cited={statement} />
            </div>
          </>
        ) : (
          <h1 className="state">{words.notFound}</h1>
        )
      }
    </Answered>
  );
}

function Head({ statement }: { readonly statement: Statement }): ReactNode {
  const words = useWords(statementWords);
  const { speaker, relayedVia, document } = statement;
  const title = words.title(speaker?.name ?? relayedVia ?? document.source.name);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p>
        <Go to={`/documents/${document.id}`}>{words.page}</Go>
      </p>
    </>
  );
}

function Corrections({ statement }: { readonly statement: Statement }): ReactNode {
  const words = useWords(statementWords);
  return (
    [
      ['corrects', statement.corrects],
      ['correctedBy', statement.correctedBy],
    ] as const
  ).map(
    ([name, other]) =>
      other && (
        <section className="card" key={name}>
          <h2>{words[name]}</h2>
          <Statements statements={[other]} />
        </section>
      ),
  );
}
