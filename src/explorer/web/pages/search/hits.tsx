import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { Marked } from '../../parts/quoted';
import { useRecordName } from '../../parts/record-name';
import { Go } from '../../shell/go';
import { dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import type { SEARCH } from './documents';
import { searchWords } from './search.words';

type Hit = ResultOf<typeof SEARCH>['search']['nodes'][number];

const PATHS = {
  PARTY: 'parties',
  EXCHANGE: 'records',
  MEDICAL_SERVICE: 'records',
  STATEMENT: 'statements',
  DOCUMENT: 'documents',
} as const;

/** What was found, best first, each with the texts that say the words. */
export function Hits({ hits }: { readonly hits: readonly Hit[] }): ReactNode {
  const [words, called] = [useWords(searchWords), useCalled()];
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.node.id} className="claim">
          <p className="claim-head">
            <Go to={`/${PATHS[hit.type]}/${hit.node.id}`}>{called(hit)}</Go>
            <span className="tag">{words.types[hit.type]}</span>
          </p>
          {hit.highlights.slice(0, 4).map(({ field, language, text, ranges }, index) => (
            <p key={`${field}${index}`}>
              <span className="soft">{words.fields[field]}:</span>{' '}
              <span lang={language ?? undefined}>
                <Marked text={text} ranges={ranges} />
              </span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** How a hit is called in a list. */
function useCalled(): (hit: Hit) => string {
  const [record, language] = [useRecordName(), useLanguage()];
  return ({ node }) => {
    if ('name' in node) return node.name;
    if ('title' in node) return `${node.title}, ${node.source.name}`;
    if ('kind' in node) return record(node);
    if (!('source' in node)) return node.id;
    return [node.speaker?.name, node.source.name, node.saidOn && dayText(language, node.saidOn)]
      .filter(Boolean)
      .join(', ');
  };
}
