import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { useRecordName } from '../../parts/record-name';
import { Value } from '../../parts/value';
import { termText, termWords } from '../../words/terms.words';
import { useWords } from '../../words/translated';
import type { Candidate, PAIR } from './documents';
import { reviewWords } from './review.words';

type Node = ResultOf<typeof PAIR>['nodes'][number];

const isRecord = (node: Node): node is Candidate =>
  node !== null && (node.__typename === 'Exchange' || node.__typename === 'MedicalService');

/** One of two records: what it is, and what was done to it. */
export function RecordSide({ id, record }: { readonly id: string; readonly record: Node }): ReactNode {
  const [words, terms, name] = [useWords(reviewWords), useWords(termWords), useRecordName()];
  if (!isRecord(record)) return <p className="card">{words.noRecord(id)}</p>;
  return (
    <div className="card">
      <h3>
        {id}: {name(record)}
      </h3>
      {record.id !== id && <p className="doubt">{words.mergedInto(record.id)}</p>}
      {record.mergedIds.length > 0 && <p>{words.merged(record.mergedIds.join(', '))}</p>}
      {record.place.place && <p>{record.place.place.name}</p>}
      <ul>
        {record.counts.map((count) => (
          <li key={`${count.category} ${count.to?.name} ${count.beside}`}>
            {termText(terms.categories, count.category ?? 'PEOPLE')}
            {count.to && ` → ${count.to.name}`}: <Value count={count} />
          </li>
        ))}
      </ul>
      <ol className="soft" lang="en">
        {record.history.slice(-3).map((revision) => (
          <li key={revision.id}>
            {revision.id}, {revision.by}: {revision.message}
          </li>
        ))}
      </ol>
    </div>
  );
}
