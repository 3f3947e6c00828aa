import type { ReactNode } from 'react';
import { dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import { alike, type Change, recordsOf } from './about';
import { Alike } from './alike';
import { changesWords } from './changes.words';
import { Touched } from './touched';

interface Props {
  /** Changes of one revision, at least one. */
  readonly changes: readonly Change[];
}

/** One revision: who made it and why, which records it touched, and each change in words. */
export function RevisionCard({ changes }: Props): ReactNode {
  const [words, language] = [useWords(changesWords), useLanguage()];
  const revision = changes[0]?.revision;
  const records = [...new Set(changes.flatMap(recordsOf))];
  if (!revision) return null;
  return (
    <section className="card">
      <h2>
        {words.revision(String(revision.id))}
        {revision.release && <span className="tag">{revision.release}</span>}
      </h2>
      <p>
        {dayText(language, revision.at.slice(0, 10))}, {revision.by}: <span lang="en">{revision.message}</span>
      </p>
      <Touched records={records} />
      <details open>
        <summary>{words.shown(changes.length)}</summary>
        <ul>
          {alike(changes).map((each) => (
            <Alike key={each[0]?.cursor} changes={each} />
          ))}
        </ul>
      </details>
    </section>
  );
}
