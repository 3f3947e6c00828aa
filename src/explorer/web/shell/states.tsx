import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link, useLocation } from 'wouter';
import { useLanguage, useWords } from '../words/translated';
import { Go } from './go';
import { shellWords } from './shell.words';

export function Loading(): ReactNode {
  return (
    <p className="state" role="status">
      {useWords(shellWords).loading}
    </p>
  );
}

interface FailedProps {
  readonly error: CombinedError;
  readonly again: () => void;
}

/** What went wrong, and a way on. */
export function Failed({ error, again }: FailedProps): ReactNode {
  const words = useWords(shellWords);
  return (
    <div className="state failed" role="alert">
      {error.networkError && error.graphQLErrors.length === 0 ? <p>{words.offline}</p> : <Told error={error} />}
      {isOfAddress(error) ? (
        <WithoutChoices />
      ) : (
        <button type="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

function Told({ error }: Pick<FailedProps, 'error'>): ReactNode {
  const words = useWords(shellWords);
  return (
    <p>
      {isOfAddress(error) ? words.badAddress : words.failed}{' '}
      <span lang="en">{error.graphQLErrors.map(({ message }) => message).join(' ')}</span>
    </p>
  );
}

const OF_ADDRESS = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

/** Whether what was asked is wrong, so that asking it again would not help. */
export const isOfAddress = ({ graphQLErrors }: CombinedError): boolean =>
  graphQLErrors.some(({ extensions }) => OF_ADDRESS.includes(String(extensions.code)));

/** This page as it is without what its address chooses, the point in time included. */
function WithoutChoices(): ReactNode {
  const [[path], language] = [useLocation(), useLanguage()];
  return <Link href={`${path}?lang=${language}`}>{useWords(shellWords).without}</Link>;
}

/** A page whose code did not come, or that broke: nothing the reader did. */
export function Broken({ error }: { readonly error: Error }): ReactNode {
  const words = useWords(shellWords);
  return (
    <div className="state failed" role="alert">
      <p>{/import/i.test(error.message) ? words.offline : words.broken}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {words.again}
      </button>
    </div>
  );
}

export function NotFound(): ReactNode {
  const words = useWords(shellWords);
  return (
    <div className="state">
      <h1>{words.notFound}</h1>
      <p>
        <Go to="/">{words.toFront}</Go>
      </p>
    </div>
  );
}
