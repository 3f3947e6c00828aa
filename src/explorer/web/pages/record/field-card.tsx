import type { ReactNode } from 'react';
import { useWords } from '../../words/translated';
import { Claims } from './claims';
import { recordWords } from './record.words';
import type { Reported } from './types';

interface Props {
  readonly id?: string | undefined;
  readonly title: string;
  /** The value as the rule resolved it. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** How its claims differ, in words. */
  readonly conflicts: readonly string[];
  /** None for a sum of parts, which has no claims of its own. */
  readonly reported: Reported;
  /** True: the claims are shown, not folded. */
  readonly open?: boolean;
}

/** One field: its value, what the rule did, and every claim on it. */
export function FieldCard({ id, title, value, note, conflicts, reported, open }: Props): ReactNode {
  const words = useWords(recordWords);
  const { voices, publications } = reported.because;
  return (
    <section className={reported.conflict ? 'card contested' : 'card'} id={id}>
      <h2>{title}</h2>
      <div className="card-value">{value}</div>
      {conflicts.length > 0 && <p className="conflict">{conflicts.join('. ')}.</p>}
      <p className="soft">
        {reported.claims.length > 0 && words.heard(words.voices(voices), words.publications(publications))} {note}
      </p>
      {reported.claims.length > 0 && (
        <details open={open || reported.conflict}>
          <summary>{words.claims(reported.claims.length)}</summary>
          <Claims reported={reported} />
        </details>
      )}
    </section>
  );
}
