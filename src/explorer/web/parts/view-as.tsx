import { type DocumentInput, stringifyDocument } from 'urql';
import type { ReactNode } from 'react';
import { exportMoment } from '../graph/as-of';
import { useAddress } from '../shell/address';
import { useWords } from '../words/translated';
import { partWords } from './parts.words';

interface Props {
  readonly document: DocumentInput;
  readonly variables: object;
  /** The list of `/exports` that has the same rows; left out where there is none. */
  readonly list?: string | undefined;
  /** Which rows of that list; those of the question when left out. */
  readonly where?: object | undefined;
}

/** The same rows as files made by the server, and the same question in the playground. */
export function ViewAs({ document, variables, list, where }: Props): ReactNode {
  const words = useWords(partWords);
  const moment = exportMoment(useAddress().word('asOf'));
  const chosen = where ?? ('where' in variables ? variables.where : undefined);
  const rows = chosen ? `?${String(new URLSearchParams({ where: JSON.stringify(chosen) }))}` : '';
  const question = new URLSearchParams({
    query: stringifyDocument(document),
    variables: JSON.stringify(variables, null, 2),
  });
  return (
    <p className="view-as">
      {words.viewAs}{' '}
      {list && (
        <>
          <a href={`/exports/${moment}/${list}.csv${rows}`}>CSV</a>
          <a href={`/exports/${moment}/${list}.ndjson${rows}`}>JSON Lines</a>
          <a href={`/exports/${moment}/${list}.parquet${rows}`}>Parquet</a>
        </>
      )}
      <a href={`/playground/?${String(question)}`}>{words.query}</a>
    </p>
  );
}
