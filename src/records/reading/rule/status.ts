import { ValueStatus } from '../../../evidence/claim/claim.terms';
import { ReportedStatus } from '../reading.terms';
import type { Evidence } from './evidence';

/** What is said beats what is withheld, and that beats what is not known. */
const STRONGEST_FIRST = [
  [ValueStatus.STATED, ReportedStatus.REPORTED],
  [ValueStatus.NONE, ReportedStatus.NONE],
  [ValueStatus.WITHHELD, ReportedStatus.WITHHELD],
  [ValueStatus.UNKNOWN, ReportedStatus.UNKNOWN],
] as const;

/** Step 8, over the claims left. */
export function statusOf(claims: readonly Evidence[], contested: boolean): ReportedStatus {
  if (contested) return ReportedStatus.CONTESTED;
  const found = STRONGEST_FIRST.find(([status]) => status === strongest(claims));
  return found ? found[1] : ReportedStatus.NOT_REPORTED;
}

/** The status that beats the others. */
export function strongest(claims: readonly Evidence[]): ValueStatus | undefined {
  return STRONGEST_FIRST.map(([status]) => status).find((status) => claims.some((claim) => claim.status === status));
}
