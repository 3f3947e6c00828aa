import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';

import { ViewAs } from '../../parts/view-as';
import { Onward } from '../../said/onward';
import { useAddress } from '../../shell/address';
import { useTitle } from '../../shell/use-title';
import { useWords } from '../../words/translated';
import { SOURCES } from './documents';
import { sourcesWords } from './sources.words';
import { SourceTable } from './table';

/** Every source by name, with its standing. */
export function Page(): ReactNode {
  const [words, address] = [useWords(sourcesWords), useAddress()];
  const variables = { asOf: asOfInput(address.word('asOf')), after: address.word('after') };
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={SOURCES} variables={variables}>
        {({ sources }) => (
          <>
            <div className="above-list">
              <p role="status" className="found">
                {words.found(sources.totalCount)}
              </p>
              <ViewAs document={SOURCES} variables={variables} list="sources" />
            </div>
            <SourceTable sources={sources.nodes} />
            <Onward info={sources.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
}
