import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Loading } from '../../shell/states';
import { useWords } from '../../words/translated';
import { FEEDS, type Feed } from './feeds.document';
import { feedsWords } from './feeds.words';
import { Trouble } from './told';

/** How each feed fares, those in trouble first. */
export function Feeds(): ReactNode {
  const words = useWords(feedsWords);
  const [{ data, error }] = useQuery({ query: FEEDS, variables: {} });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{words.title}</h2>
      {data.feedHealth.length === 0 ? (
        <p className="state">{words.none}</p>
      ) : (
        <>
          <p className="soft">{words.lead}</p>
          <FeedTable feeds={data.feedHealth} />
        </>
      )}
    </section>
  );
}

const COLUMNS = ['source', 'state', 'lastOk', 'lastNew', 'errors', 'empties', 'nextRun', 'lastError'] as const;

function FeedTable({ feeds }: { readonly feeds: readonly Feed[] }): ReactNode {
  const words = useWords(feedsWords);
  return (
    <table className="cards feeds">
      <caption className="unseen">{words.title}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {feeds.map((feed) => (
          <FeedRow key={feed.id} feed={feed} />
        ))}
      </tbody>
    </table>
  );
}

function FeedRow({ feed }: { readonly feed: Feed }): ReactNode {
  const words = useWords(feedsWords);
  const at = (instant: string | null): string => instant?.slice(0, 16).replace('T', ' ') ?? words.never;
  return (
    <tr>
      <th scope="row">
        {feed.source} <span className="soft">{feed.address}</span>
      </th>
      <td data-label={words.state}>
        <span className={feed.state === 'FAILING' ? 'doubt' : undefined}>{words.states[feed.state]}</span>
      </td>
      <td data-label={words.lastOk}>{at(feed.lastOkAt)}</td>
      <td data-label={words.lastNew}>{at(feed.lastNewAt)}</td>
      <td data-label={words.errors}>{feed.errors}</td>
      <td data-label={words.empties}>{feed.empties}</td>
      <td data-label={words.nextRun}>{feed.state === 'OFF' ? '–' : at(feed.backoffUntil ?? feed.nextRunAt)}</td>
      <td data-label={words.lastError} lang="en">
        {feed.lastError}
      </td>
    </tr>
  );
}
