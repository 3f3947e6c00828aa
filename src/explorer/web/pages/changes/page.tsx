import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useWords } from '../../words/translated';
import { byRevision } from './about';
import { changesWords } from './changes.words';
import { Choices } from './choices';
import { CHANGES } from './documents';
import { RevisionCard } from './revision-card';

const OF_RECORDS = ['claim', 'exchange', 'match', 'medical_service', 'medical_service_exchange'];

/** The change feed in words, from a revision or a release on. */
export function Page(): ReactNode {
  const [words, address] = [useWords(changesWords), useAddress()];
  const since = address.word('since') ?? '';
  const where = {
    revision: { gt: /^\d{1,9}$/.test(since) ? Number(since) : 0 },
    ...(address.word('only') === 'records' ? { entity: { in: OF_RECORDS } } : {}),
  };
  const variables = { cursor: address.word('after'), where };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={CHANGES} variables={variables}>
        {({ changes, releases }, isOlder) => (
          <div aria-busy={isOlder}>
            <Choices releases={releases.nodes} />
            <div className="above-list">
              <p role="status" className="found">
                {changes.totalCount > 0 ? words.found(changes.totalCount) : words.nothing}
              </p>
              <ViewAs document={CHANGES} variables={variables} />
            </div>
            <div className="cards-of-fields">
              {byRevision(changes.nodes).map((made) => (
                <RevisionCard key={made[0]?.cursor} changes={made} />
              ))}
            </div>
            <Onward info={{ ...changes.pageInfo, endCursor: changes.nodes.at(-1)?.cursor ?? null }} />
          </div>
        )}
      </Answered>
    </>
  );
}
