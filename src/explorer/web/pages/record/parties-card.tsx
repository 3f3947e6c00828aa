import type { ReactNode } from 'react';
import { termWords } from '../../words/terms.words';
import { useWords } from '../../words/translated';
import { Claims } from './claims';
import { recordWords } from './record.words';
import type { RecordRead } from './types';

/** Who did what. Several values are no contradiction. */
export function PartiesCard({ record }: { readonly record: RecordRead }): ReactNode {
  const [words, terms] = [useWords(recordWords), useWords(termWords)];
  if (record.parties.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.parties}</h2>
      {record.parties.map(({ role, party, ...reported }) => (
        <details key={`${role}-${party.id}`} className="party">
          <summary>
            {terms.roles[role]}: <strong>{party.name}</strong>{' '}
            <span className="soft">
              {words.heard(words.voices(reported.because.voices), words.publications(reported.because.publications))}
            </span>
          </summary>
          <Claims reported={reported} />
        </details>
      ))}
    </section>
  );
}
