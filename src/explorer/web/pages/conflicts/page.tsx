import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { Paging, usePage } from '../../parts/paging';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useLanguage, useWords } from '../../words/translated';
import { ConflictCard } from './conflict-card';
import { conflictsWords } from './conflicts.words';
import { CONFLICTS } from './documents';
import { isKind, Kinds } from './kinds';

/** Open disagreements, the newest first, with the words of each side. */
export function Page(): ReactNode {
  const [words, language, address, page] = [useWords(conflictsWords), useLanguage(), useAddress(), usePage()];
  const [asOf, kind] = [asOfInput(address.word('asOf')), address.word('kind')];
  const where = isKind(kind) ? { kind: { eq: kind } } : undefined;
  const variables = { where, asOf, language, ...page };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Kinds asOf={asOf} />
      <Answered document={CONFLICTS} variables={variables}>
        {({ conflicts }, isOlder) => (
          <div aria-busy={isOlder}>
            <div className="above-list">
              <p role="status" className="found">
                {conflicts.totalCount > 0 ? words.found(conflicts.totalCount) : words.nothing}
              </p>
              <ViewAs document={CONFLICTS} variables={variables} list="conflicts" />
            </div>
            <div className="cards-of-fields">
              {conflicts.nodes.map((conflict) => (
                <ConflictCard key={conflict.claims.map(({ id }) => id).join(conflict.kind)} conflict={conflict} />
              ))}
            </div>
            <Paging info={conflicts.pageInfo} />
          </div>
        )}
      </Answered>
    </>
  );
}
