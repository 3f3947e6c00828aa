import type { ReactNode } from 'react';
import { useRecordName } from '../../parts/record-name';
import { Go } from '../../shell/go';
import { formatted } from '../../words/plural';
import { ruleWords } from '../../words/rule.words';
import { termText } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { ClaimItem } from './claim-item';
import { recordWords } from './record.words';
import type { ExchangeRead } from './types';

/** The numbers it bears; the counts of different counters are never compared. */
export function OrdinalsCard({ record }: { readonly record: ExchangeRead }): ReactNode {
  const [words, rules, language] = [useWords(recordWords), useWords(ruleWords), useLanguage()];
  if (record.ordinals.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.ordinals}</h2>
      {record.ordinals.map(({ number, series, gap, recordedUpToDate, countedBy, claim }) => (
        <details key={claim.id} className="party">
          <summary>
            <strong className="figures">{formatted(language, number)}</strong> – {termText(rules.series, series)} (
            {countedBy?.name ?? words.unnamedCounter}){' '}
            {gap !== null && <span className="soft">{words.onFile(formatted(language, recordedUpToDate))}</span>}
          </summary>
          <ul className="claims">
            <ClaimItem claim={claim} isChosen={false} reason={undefined} />
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Series, stages, medical services, agreements. */
export function RelatedCards({ record }: { readonly record: ExchangeRead }): ReactNode {
  const words = useWords(recordWords);
  return (
    <>
      {record.agreements.length > 0 && (
        <section className="card">
          <h2>{words.agreements}</h2>
          <p>{record.agreements.map((term) => termText({}, term)).join(', ')}</p>
        </section>
      )}
      <RecordList title={words.series} records={record.partOf ? [record.partOf] : []} />
      <RecordList title={words.stages} records={record.stages.nodes} />
      <RecordList title={words.services} records={record.medicalServices} />
    </>
  );
}

interface Listed {
  readonly title: string;
  readonly records: readonly (Parameters<ReturnType<typeof useRecordName>>[0] & { readonly id: string })[];
}

export function RecordList({ title, records }: Listed): ReactNode {
  const name = useRecordName();
  if (records.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <Go to={`/records/${record.id}`}>{name(record)}</Go>
          </li>
        ))}
      </ul>
    </section>
  );
}
