import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { Quoted } from '../../parts/quoted';
import { useRecordName } from '../../parts/record-name';
import { useClaimValue } from '../../said/claim-value';
import { Provenance } from '../../said/provenance';
import { Speaker } from '../../said/speaker';
import { useAbout } from '../../said/use-about';
import { Go } from '../../shell/go';
import { reasonWords } from '../../words/reasons.words';
import { useWords } from '../../words/translated';
import type { CONFLICTS } from './documents';

type Conflict = ResultOf<typeof CONFLICTS>['conflicts']['nodes'][number];

/** One disagreement: on what, of which kind, and everything said about it in its words. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const [reasons, name, value, about] = [useWords(reasonWords), useRecordName(), useClaimValue(), useAbout()];
  const { record, claims, kind } = conflict;
  return (
    <section className="card">
      <h2>
        <Go to={`/records/${record.id}${anchorOf(conflict)}`}>{name(record)}</Go>: {about(conflict)}
      </h2>
      <p className="conflict">{reasons.conflicts[kind]}</p>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id} className="claim">
            <p className="claim-head">
              <strong className="figures">{value(claim)}</strong> <Speaker statement={claim.statement} />
            </p>
            <Quoted {...claim} />
            <Provenance statement={claim.statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const anchorOf = ({ field, category, to }: Conflict): string =>
  field === 'COUNT' ? `#${category ?? 'ANY'}-${to?.id ?? 'any'}` : '';
