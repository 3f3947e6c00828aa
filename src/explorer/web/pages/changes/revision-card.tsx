import type { ReactNode } from 'react';
import { Go } from '../../shell/go';
import { dayText } from '../../words/dates';
import { termText } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { type Change, pathOf, recordsOf } from './about';
import { changesWords } from './changes.words';
import '../../style/choices.css';

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
      {records.length > 0 && (
        <details open={records.length <= 30}>
          <summary>{words.touched(records.length)}</summary>
          <ul className="choices">
            {records.map((id) => (
              <li key={id}>
                <Go to={`/records/${id}`}>{id}</Go>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details open>
        <summary>{words.shown(changes.length)}</summary>
        <ul>
          {changes.map((change) => (
            <ChangeLine key={change.cursor} change={change} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function ChangeLine({ change }: { readonly change: Change }): ReactNode {
  const words = useWords(changesWords);
  const path = pathOf(change);
  const others = recordsOf(change).filter((record) => record !== change.id);
  return (
    <li>
      {words.operations[change.operation]}: {termText(words.entities, change.entity)}{' '}
      {path ? <Go to={path}>{change.id}</Go> : change.id}
      {others.length > 0 && <span className="soft"> ({others.join(', ')})</span>}
    </li>
  );
}
