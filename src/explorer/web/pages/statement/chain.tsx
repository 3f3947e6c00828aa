import type { ReactNode } from 'react';
import { Statements } from '../../said/statements';
import { Go } from '../../shell/go';
import { useWords } from '../../words/translated';
import { statementWords } from './statement.words';
import type { Statement } from './types';

/** What it repeats, down to where the chain ends, and who repeats it. */
export function Chain({ statement }: { readonly statement: Statement }): ReactNode {
  const words = useWords(statementWords);
  const { isOrigin, relayKind, relayBasis, origin, relays } = statement;
  return (
    <>
      <section className="card">
        <h2>{words.chain}</h2>
        {isOrigin ? (
          <p>{words.isOrigin}</p>
        ) : (
          <>
            <p>
              {[relayKind && words.relayKinds[relayKind], relayBasis && words.bases[relayBasis]]
                .filter(Boolean)
                .join('; ')}
            </p>
            <Steps statement={statement} />
            <h3>{words.origin}</h3>
            <Statements statements={[origin]} />
          </>
        )}
      </section>
      {relays.totalCount > 0 && (
        <section className="card">
          <h2>{words.relays(relays.totalCount)}</h2>
          <Statements statements={relays.nodes} />
        </section>
      )}
    </>
  );
}

/** Each step towards the origin. */
function Steps({ statement }: { readonly statement: Statement }): ReactNode {
  const first = statement.relayedFrom;
  const chain = [first, first?.relayedFrom, first?.relayedFrom?.relayedFrom].flatMap((each) => each ?? []);
  return (
    <ol>
      {chain.map(({ id, speaker, source }) => (
        <li key={id}>
          <Go to={`/statements/${id}`}>{`${speaker ? `${speaker.name}, ` : ''}${source.name}`}</Go>
        </li>
      ))}
    </ol>
  );
}
