import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useWords } from '../words/translated';
import { Go } from './go';
import { shellWords } from './shell.words';

export function Loading(): ReactNode {
  return (
    <p className="state" role="status">
      {useWords(shellWords).loading}
    </p>
  );
}

/** What went wrong, and a way on. */
export function Failed({ error, again }: { readonly error: CombinedError; readonly again: () => void }): ReactNode {
  const words = useWords(shellWords);
  return (
    <div className="state failed" role="alert">
      {error.networkError ? (
        <p>{words.offline}</p>
      ) : (
        <p>
          {words.failed} <span lang="en">{error.graphQLErrors.map(({ message }) => message).join(' ')}</span>
        </p>
      )}
      <button type="button" onClick={again}>
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
