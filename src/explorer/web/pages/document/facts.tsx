import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { Go, Out } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { dateText, dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import '../../style/choices.css';
import type { DOCUMENT } from './documents';
import { documentWords } from './document.words';

interface Props {
  readonly document: NonNullable<ResultOf<typeof DOCUMENT>['document']>;
}

/** Where and when the page stood, and the hash of what was fetched. */
export function Facts({ document }: Props): ReactNode {
  const [words, language] = [useWords(documentWords), useLanguage()];
  const { title, url, archivedUrl, source, published, retrievedAt, sha256, note } = document;
  const day = published && dateText(language, published);
  useTitle(title);
  return (
    <>
      <h1 lang="en">{title}</h1>
      <p className="soft">{words.ownTitle}</p>
      <ul>
        <li>
          {words.source}: <Go to={`/sources/${source.id}`}>{source.name}</Go>
        </li>
        <li>
          {words.published}: {day ?? words.unknown}
          {published?.basis === 'INFERRED' && ` (${words.inferred})`}
        </li>
        <li>
          {words.language}: {document.language}
        </li>
        <li>
          {words.original}: <Out url={url}>{url.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? ''}</Out>
        </li>
        {archivedUrl && (
          <li>
            <Out url={archivedUrl}>{words.archived}</Out>
          </li>
        )}
        <li>
          {words.fetched}: {retrievedAt ? dayText(language, retrievedAt.slice(0, 10)) : words.notKept}
          {sha256 && <code className="hash"> SHA-256 {sha256}</code>}
        </li>
      </ul>
      {note && (
        <p className="soft" lang="en">
          {note}
        </p>
      )}
    </>
  );
}
