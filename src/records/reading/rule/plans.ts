import { ClaimField } from '../../../evidence/claim/claim.terms';
import { SetAsideReason } from '../reading.terms';
import type { Evidence } from './evidence';
import { sift, type Sifted } from './sift';

const PLANNED_FIELDS = new Set<ClaimField>([ClaimField.OUTCOME, ClaimField.DATE, ClaimField.PLACE]);
const EVENTS = new Set<string | null>(['HELD', 'POSTPONED', 'CALLED_OFF']);

/** Statements that speak of a plan which a voice has since reported as held, postponed or called off. */
export type Overtaken = ReadonlySet<string>;

/** `outcomes` are the accepted OUTCOME claims of a record, `voiced` those of them that speak for a voice. */
export function overtakenPlans(outcomes: readonly Evidence[], voiced: readonly Evidence[]): Overtaken {
  if (!voiced.some((claim) => EVENTS.has(claim.term))) return new Set();
  return new Set(outcomes.filter((claim) => claim.term === 'ANNOUNCED').map((claim) => claim.utterance.id));
}

/** Step 4. What a plan said of outcome, date and place gives way to the event. */
export function eventsBeforePlans(overtaken: Overtaken): (claims: readonly Evidence[]) => Sifted {
  return (claims) => sift(claims, (claim) => (isOvertaken(claim, overtaken) ? SetAsideReason.PLAN_BEFORE_EVENT : null));
}

export function isOvertaken(claim: Evidence, overtaken: Overtaken): boolean {
  if (!PLANNED_FIELDS.has(claim.field) || !overtaken.has(claim.utterance.id)) return false;
  return claim.field !== ClaimField.OUTCOME || claim.term === 'ANNOUNCED';
}
