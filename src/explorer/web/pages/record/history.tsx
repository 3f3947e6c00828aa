import type { ReactNode } from 'react';
import { dayText } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import { recordWords } from './record.words';
import type { RecordRead } from './types';

/** The revisions that touched it. */
export function History({ record }: { readonly record: RecordRead }): ReactNode {
  const [words, language] = [useWords(recordWords), useLanguage()];
  return (
    <section className="card">
      <h2>{words.history}</h2>
      <ol className="history">
        {record.history.map(({ id, at, by, message }) => (
          <li key={id} value={id}>
            {dayText(language, at.slice(0, 10))}, {by}: <span lang="en">{message}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
