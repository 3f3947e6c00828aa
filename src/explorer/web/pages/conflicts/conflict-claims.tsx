import type { ReactNode } from 'react';
import type { ResultOf } from '../../graph/graphql';
import { Quoted } from '../../parts/quoted';
import { useClaimValue } from '../../said/claim-value';
import { Provenance } from '../../said/provenance';
import { saidWords } from '../../said/said.words';
import { Speaker } from '../../said/speaker';
import { useNarrow } from '../../shell/use-narrow';
import { useWords } from '../../words/translated';
import { conflictsWords } from './conflicts.words';
import type { CONFLICTS } from './documents';

type Claims = ResultOf<typeof CONFLICTS>['conflicts']['nodes'][number]['claims'];

interface Props {
  readonly claims: Claims;
}

/** Everything said; on a phone first who says what in short, and the words folded. */
export function ConflictClaims({ claims }: Props): ReactNode {
  const words = useWords(conflictsWords);
  if (!useNarrow()) return <Whole claims={claims} />;
  return (
    <>
      <InShort claims={claims} />
      <details>
        <summary>{words.whole}</summary>
        <Whole claims={claims} />
      </details>
    </>
  );
}

function InShort({ claims }: Props): ReactNode {
  const [said, value] = [useWords(saidWords), useClaimValue()];
  return (
    <ul className="in-short">
      {claims.map((claim) => (
        <li key={claim.id}>
          <strong className="figures">{value(claim)}</strong> {claim.statement.speaker?.name ?? said.outlet}
        </li>
      ))}
    </ul>
  );
}

function Whole({ claims }: Props): ReactNode {
  const value = useClaimValue();
  return (
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
  );
}
