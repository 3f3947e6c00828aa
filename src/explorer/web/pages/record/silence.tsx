import type { ReactNode } from 'react';
import { useWords } from '../../words/translated';
import { recordWords } from './record.words';
import type { ExchangeRead, RecordRead } from './types';

/** What nobody on file said of it: silence is no claim, and no 0. */
export function Silence({ record }: { readonly record: RecordRead & Partial<ExchangeRead> }): ReactNode {
  const { silence, nobodySaid } = useWords(recordWords);
  const counted = new Set(record.counts.flatMap(({ to }) => to?.id ?? []));
  const took = record.parties.filter(({ role, party }) => role === 'RECEIVED' && !counted.has(party.id));
  const missing = [
    record.date.status === 'NOT_REPORTED' && silence.date,
    record.place.status === 'NOT_REPORTED' && silence.place,
    ...took.map(({ party }) => silence.count(party.name)),
    !record.parties.some(({ role }) => role === 'MEDIATED') && record.ordinals && silence.mediator,
    record.agreements?.length === 0 && silence.agreement,
    record.ordinals?.length === 0 && silence.ordinal,
  ].flatMap((text) => text || []);
  if (missing.length === 0) return null;
  return (
    <section className="card silence">
      <h2>{nobodySaid}</h2>
      <ul>
        {missing.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
