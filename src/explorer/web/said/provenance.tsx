import type { ReactNode } from 'react';
import { Go, Out } from '../shell/go';
import { dateText, dayText } from '../words/dates';
import { useLanguage, useWords } from '../words/translated';
import type { StatementRead } from './claim.document';
import { saidWords } from './said.words';

interface Props {
  readonly statement: StatementRead;
  /** What stands after the judgement of the source. */
  readonly children?: ReactNode;
}

/** Source, dates, where the page is, what it repeats, and our judgement of the source. */
export function Provenance({ statement, children }: Props): ReactNode {
  const [words, language] = [useWords(saidWords), useLanguage()];
  const { id, document, saidOn, relayedVia, speaker } = statement;
  const published = document.published ? dateText(language, document.published) : null;
  return (
    <p className="provenance">
      <Go to={`/sources/${document.source.id}`}>{document.source.name}</Go>
      {' · '}
      {published ? words.published(published) : words.undated}
      {document.published?.basis === 'INFERRED' && ` (${words.inferred})`}
      {saidOn && ` · ${words.said(dayText(language, saidOn))}`}
      {speaker && relayedVia && ` · ${words.via(relayedVia)}`}
      <Relays statement={statement} />
      {' · '}
      <Go to={`/statements/${id}`}>{words.statement}</Go>
      {' · '}
      <Out url={document.url}>{words.original}</Out>
      {document.archivedUrl && (
        <>
          {' · '}
          <Out url={document.archivedUrl}>{words.archived}</Out>
        </>
      )}
      {' · '}
      {document.sha256 ? (
        <span title={document.sha256}>{`${words.hash} ${document.sha256.slice(0, 12)}…`}</span>
      ) : (
        words.notKept
      )}
      {' · '}
      {words.reliability(document.source.reliability)}
      {children}
    </p>
  );
}

/** The chain of what it repeats, towards the origin. */
function Relays({ statement }: { readonly statement: StatementRead }): ReactNode {
  const words = useWords(saidWords);
  const first = statement.relayedFrom;
  const chain = [first, first?.relayedFrom, first?.relayedFrom?.relayedFrom].flatMap((each) => each ?? []);
  return chain.map(({ id, speaker, source }) => (
    <span key={id}>
      {` · ${words.relays} `}
      <Go to={`/statements/${id}`}>{`${speaker ? `${speaker.name}, ` : ''}${source.name}`}</Go>
    </span>
  ));
}
