import type { ReactNode } from 'react';
import type { ClaimRead } from '../../said/claim.document';
import { useWords } from '../../words/translated';
import { ClaimItem } from './claim-item';
import { recordWords } from './record.words';
import type { Reason, Reported } from './types';

/** Claims that are no voice of their own, or are not in the range. */
const ASIDE = new Set<Reason>([
  'EARLIER_SAME',
  'NOT_ACCEPTED',
  'OUTLET_DIFFERS',
  'PLAN_BEFORE_EVENT',
  'RELAY',
  'RELAY_DRIFT',
  'SELF_REVISED',
]);

/** The voices first, the one chosen on top; what was set aside stays, folded, each with the reason. */
export function Claims({ reported }: { readonly reported: Reported }): ReactNode {
  const words = useWords(recordWords);
  const chosen = reported.because.chosen?.id;
  const reasons = new Map(reported.because.setAside.map(({ reason, claim }) => [claim.id, reason]));
  const isAside = ({ id }: ClaimRead): boolean => ASIDE.has(reasons.get(id) ?? 'EARLIER');
  const heard = reported.claims.filter((claim) => !isAside(claim)).sort((left) => (left.id === chosen ? -1 : 0));
  const aside = reported.claims.filter(isAside);
  const item = (claim: ClaimRead): ReactNode => (
    <ClaimItem key={claim.id} claim={claim} isChosen={claim.id === chosen} reason={reasons.get(claim.id)} />
  );
  return (
    <>
      <ul className="claims">{heard.map(item)}</ul>
      {aside.length > 0 && (
        <details className="aside">
          <summary>{words.setAside(aside.length)}</summary>
          <ul className="claims">{aside.map(item)}</ul>
        </details>
      )}
    </>
  );
}
