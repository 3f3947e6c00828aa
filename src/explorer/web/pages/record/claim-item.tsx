import type { ReactNode } from 'react';
import { Quoted } from '../../parts/quoted';
import type { ClaimRead } from '../../said/claim.document';
import { useClaimValue } from '../../said/claim-value';
import { Provenance } from '../../said/provenance';
import { saidWords } from '../../said/said.words';
import { Speaker } from '../../said/speaker';
import { reasonWords } from '../../words/reasons.words';
import { useWords } from '../../words/translated';
import { recordWords } from './record.words';
import type { Reason } from './types';

interface Props {
  readonly claim: ClaimRead;
  readonly isChosen: boolean;
  readonly reason: Reason | undefined;
}

/** One claim: what it says, in which words, who says so, where, and what the rule made of it. */
export function ClaimItem({ claim, isChosen, reason }: Props): ReactNode {
  const [words, reasons, said] = [useWords(recordWords), useWords(reasonWords), useWords(saidWords)];
  const value = useClaimValue();
  return (
    <li className={isChosen ? 'claim chosen' : 'claim'} id={claim.id}>
      <p className="claim-head">
        <strong className="figures">{value(claim)}</strong> <Speaker statement={claim.statement} />
        {isChosen && <span className="tag">{words.chosen}</span>}
        {reason && <span className="tag">{reasons.reasons[reason]}</span>}
        {claim.beside && <span className="tag">{words.beside}</span>}
      </p>
      <Quoted {...claim} />
      <Provenance statement={claim.statement}>, {said.credibility(claim.credibility)}</Provenance>
    </li>
  );
}
