import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { useRecordName } from '../../parts/record-name';
import { useAbout } from '../../said/use-about';
import { Go } from '../../shell/go';
import { reasonWords } from '../../words/reasons.words';
import { useWords } from '../../words/translated';
import { ConflictClaims } from './conflict-claims';
import type { CONFLICTS } from './documents';

type Conflict = ResultOf<typeof CONFLICTS>['conflicts']['nodes'][number];

/** One disagreement: on what, of which kind, and everything said about it in its words. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }): ReactNode {
  const [reasons, name, about] = [useWords(reasonWords), useRecordName(), useAbout()];
  const { record, claims, kind } = conflict;
  return (
    <section className="card">
      <h2>
        <Go to={`/records/${record.id}${anchorOf(conflict)}`}>{name(record)}</Go>: {about(conflict)}
      </h2>
      <p className="conflict">{reasons.conflicts[kind]}</p>
      <ConflictClaims claims={claims} />
    </section>
  );
}

const anchorOf = ({ field, category, to }: Conflict): string =>
  field === 'COUNT' ? `#${category ?? 'ANY'}-${to?.id ?? 'any'}` : '';
