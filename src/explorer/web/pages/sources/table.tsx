import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { sourceWords } from '../../said/source.words';
import { Go } from '../../shell/go';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import type { SOURCES } from './documents';
import { sourcesWords } from './sources.words';

type Source = ResultOf<typeof SOURCES>['sources']['nodes'][number];

const COLUMNS = ['claims', 'alone', 'agreed', 'contradicted'] as const;

/** The sources of a page; cards where there is no room for a table. */
export function SourceTable({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const [words, source] = [useWords(sourcesWords), useWords(sourceWords)];
  return (
    <table className="cards">
      <caption className="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col">{source.kind}</th>
          <th scope="col">{source.reliability}</th>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {source[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((each) => (
          <SourceRow key={each.id} source={each} />
        ))}
      </tbody>
    </table>
  );
}

function SourceRow({ source }: { readonly source: Source }): ReactNode {
  const [words, language] = [useWords(sourceWords), useLanguage()];
  const { id, name, kind, reliability, standing } = source;
  return (
    <tr>
      <th scope="row">
        <Go to={`/sources/${id}`} className="number">
          {name}
        </Go>
        {standing.relaysOnly && <span className="tag">{words.relaysOnly}</span>}
      </th>
      <td data-label={words.kind}>{words.kinds[kind]}</td>
      <td data-label={words.reliability}>
        {reliability}, {words.letters[reliability]}
      </td>
      {COLUMNS.map((column) => (
        <td key={column} data-label={words[column]} className="figures">
          {formatted(language, standing[column])}
        </td>
      ))}
    </tr>
  );
}
