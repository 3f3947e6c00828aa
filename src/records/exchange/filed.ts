import type { PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import type { Corroboration, ReportedStatus } from '../reading/reading.terms';

/** A count on file: a reading under the default policy, unless another was asked for. */
export interface FiledCount {
  readonly toId: string | null;
  readonly category: PersonCategory;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: ReportedStatus;
  readonly corroboration: Corroboration;
  readonly conflict: boolean;
  readonly beside: boolean;
}

/** An exchange as sums and totals see it: its readings in one object. */
export interface Filed {
  readonly id: string;
  /** The head of its series; null when it is no stage. */
  readonly headId: string | null;
  readonly outcome: string | null;
  readonly kind: string | null;
  /** First and last possible day; null when undated. */
  readonly from: string | null;
  readonly to: string | null;
  readonly placeId: string | null;
  readonly parties: readonly { readonly role: PartyRole; readonly partyId: string }[];
  /** Who numbers it, in which series. */
  readonly ordinals: readonly { readonly partyId: string | null; readonly series: string | null }[];
  readonly counts: readonly FiledCount[];
  /** Ways in which claims differ, each one once for each value of any field. */
  readonly conflicts: number;
}
