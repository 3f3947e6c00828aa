import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { graphql } from '../graph/graphql';
import { useWords } from '../words/translated';
import { Go } from './go';
import { shellWords } from './shell.words';

const HEAD = graphql(`
  query Head {
    dataset {
      head {
        id
        at
        release
      }
    }
  }
`);

/** What data this is, and where to get it. */
export function Footer(): ReactNode {
  const words = useWords(shellWords);
  const [{ data }] = useQuery({ query: HEAD, variables: {} });
  const head = data?.dataset.head;
  return (
    <footer className="foot">
      <p className="printed">
        <Here />
      </p>
      <p>{words.license}</p>
      <p>
        {head && `${words.revision(head.id)}${head.release ? ` (${head.release})` : ''}, ${head.at.slice(0, 10)} · `}
        <Go to="/releases">{words.exports}</Go> · <a href="/schema.graphql">{words.schema}</a> ·{' '}
        <Go to="/review">{words.review}</Go>
      </p>
    </footer>
  );
}

/** The address of this page, for paper. */
function Here(): ReactNode {
  const [[path], search] = [useLocation(), useSearch()];
  return `${window.location.origin}${path}${search && `?${search}`}`;
}
