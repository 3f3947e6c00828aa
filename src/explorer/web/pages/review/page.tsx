import { type ReactNode, useMemo } from 'react';
import { Provider, useQuery } from 'urql';
import { Loading } from '../../shell/states';
import { useTitle } from '../../shell/use-title';
import { useWords } from '../../words/translated';
import { deskClient } from './desk-client';
import { MAY_DECIDE } from './documents';
import { Feeds } from './feeds';
import { forgetKey, useKey } from './key';
import { KeyForm } from './key-form';
import { Merge } from './merge';
import { Pin } from './pin';
import { Queue } from './queue';
import { reviewWords } from './review.words';
import { codeOf, Trouble } from './told';
import './review.css';

/** The editors' desk, for those with a key. */
export function Page(): ReactNode {
  const words = useWords(reviewWords);
  const key = useKey();
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      {key ? <Desk apiKey={key} key={key} /> : <KeyForm />}
    </>
  );
}

function Desk({ apiKey }: { readonly apiKey: string }): ReactNode {
  const client = useMemo(() => deskClient(apiKey), [apiKey]);
  return (
    <Provider value={client}>
      <button type="button" className="leave" onClick={forgetKey}>
        {useWords(reviewWords).leave}
      </button>
      <Allowed />
    </Provider>
  );
}

/** What the role of the key lets somebody do: all, what they proposed themselves, or nothing. */
function Allowed(): ReactNode {
  const words = useWords(reviewWords);
  const [{ data, error }] = useQuery({ query: MAY_DECIDE, variables: {} });
  if (error && codeOf(error) !== 'FORBIDDEN') return <Trouble error={error} />;
  if (!data && !error) return <Loading />;
  return (
    <>
      {error && <p className="told">{words.notEditor}</p>}
      <Queue mayDecide={!error} />
      {data && <p>{words.totals(data.tallyReviewQueue.totalCount)}</p>}
      {data && <Merge />}
      {data && <Pin />}
      {data && <Feeds />}
    </>
  );
}
