import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import type { CombinedError } from 'urql';
import { keeping } from '../../shell/address';
import { useWords } from '../../words/translated';
import type { Refusal } from './refusal.document';
import { toldWords } from './told.words';
import type { Outcome } from './use-attempt';

/** What became of a mutation. */
export function Told({ outcome }: { readonly outcome: Outcome | null }): ReactNode {
  if (!outcome) return null;
  if (outcome.kind === 'failed') return <Trouble error={outcome.error} />;
  return outcome.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : <Done {...outcome} />;
}

function Done({ revision, records }: Extract<Outcome, { kind: 'done' }>): ReactNode {
  const words = useWords(toldWords);
  const search = useSearch();
  return (
    <p role="status" className="told">
      {revision === null ? words.wasSo : words.done(revision)}{' '}
      {records.map((id) => (
        <a key={id} href={keeping(search, `/records/${id}`)} target="_blank" rel="noopener">
          {id}
        </a>
      ))}
    </p>
  );
}

function Refused({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const words = useWords(toldWords);
  return (
    <div role="alert" className="told failed">
      <p>
        {words.refusals[refusal.__typename]} <span lang="en">{refusal.message}</span>
      </p>
      <Details refusal={refusal} />
    </div>
  );
}

function Details({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const words = useWords(toldWords);
  if (refusal.__typename === 'Forbidden') return <p>{words.needed(words.roles[refusal.needed])}</p>;
  if (refusal.__typename === 'InvalidInput')
    return (
      <ul lang="en">
        {refusal.fields.map(({ path, message }) => (
          <li key={path}>
            <code>{path}</code>: {message}
          </li>
        ))}
      </ul>
    );
  if (refusal.__typename !== 'RevisionConflict') return null;
  return (
    <>
      <p>{words.head(refusal.head)}</p>
      <ul lang="en">
        {refusal.revisions.map(({ id, by, message }) => (
          <li key={id}>
            {id}, {by}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The code of an error that the gateway told; null where it did not answer. */
export const codeOf = (error: CombinedError): unknown => error.graphQLErrors[0]?.extensions.code ?? null;

/** Why nothing came. */
export function Trouble({ error }: { readonly error: CombinedError }): ReactNode {
  const words = useWords(toldWords);
  const code = codeOf(error);
  return (
    <p role="alert" className="told failed">
      {code === 'UNAUTHENTICATED' ? words.wrongKey : code === 'FORBIDDEN' ? words.reader : words.noAnswer}{' '}
      {code !== 'UNAUTHENTICATED' && <span lang="en">{error.message}</span>}
    </p>
  );
}
