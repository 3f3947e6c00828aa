import type { ReactNode } from 'react';
import { Answered } from '../../graph/answered';
import type { ResultOf } from '../../graph/graphql';
import { Paging, usePage } from '../../parts/paging';
import { ViewAs } from '../../parts/view-as';
import { Go } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import { RELEASES } from './documents';
import { releasesWords } from './releases.words';

type Release = ResultOf<typeof RELEASES>['releases']['nodes'][number];

const LISTS = [
  'exchanges',
  'medical-services',
  'claims',
  'conflicts',
  'tallies',
  'statements',
  'documents',
  'sources',
  'parties',
];
const FILES = ['package.zip', 'dataset.ndjson', ...LISTS.flatMap((list) => [`${list}.csv`, `${list}.parquet`])];

/** The releases with their files, and the files of the latest revision. */
export function Page(): ReactNode {
  const [words, page] = [useWords(releasesWords), usePage()];
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Answered document={RELEASES} variables={page}>
        {({ releases, dataset }) => (
          <>
            <p>
              {words.license}: {dataset.license} · <a href="/exports/">{words.other}</a>
            </p>
            <ViewAs document={RELEASES} variables={page} />
            <div className="cards-of-fields">
              {releases.totalCount === 0 && <p role="status">{words.none}</p>}
              {releases.nodes.map((release) => (
                <ReleaseCard key={release.name} release={release} />
              ))}
              <section className="card">
                <h2>{words.head(String(dataset.head.id))}</h2>
                <Files urls={FILES.map((file) => `/exports/${dataset.head.id}/${file}`)} />
              </section>
            </div>
            <Paging info={releases.pageInfo} />
          </>
        )}
      </Answered>
    </>
  );
}

function ReleaseCard({ release }: { readonly release: Release }): ReactNode {
  const [words, language] = [useWords(releasesWords), useLanguage()];
  const { name, message, revision, downloads } = release;
  return (
    <section className="card">
      <h2>{name}</h2>
      <p>
        {dayText(language, revision.at.slice(0, 10))}, {revision.by}: <span lang="en">{message}</span>
      </p>
      <ul>
        <li>
          <Go to={`/records?asOf=${encodeURIComponent(name)}`}>{words.read}</Go>
        </li>
        <li>
          <Go to={`/changes?since=${revision.id}&only=records`}>{words.since}</Go>
        </li>
      </ul>
      <Files urls={downloads.map(({ url }) => url)} />
    </section>
  );
}

/** Files, each with the address of the hash of its bytes. */
function Files({ urls }: { readonly urls: readonly string[] }): ReactNode {
  const words = useWords(releasesWords);
  return (
    <ul>
      {urls.map((url) => (
        <li key={url}>
          <a href={url}>{url.split('/').at(-1)}</a> · <a href={`${url}.sha256`}>{words.hash}</a>
        </li>
      ))}
    </ul>
  );
}
