import type { ClaimField, PartyRole, PersonCategory, Review, ValueStatus } from '../../../evidence/claim/claim.terms';
import type { Reliability } from '../../../evidence/source/source.terms';
import type { Value } from './value';

/** Who says it, where and when: what the rule needs of a statement and its document, source and speaker. */
export interface Utterance {
  readonly id: string;
  readonly originId: string;
  /** Steps of relay away from the origin; 0 for the origin itself. */
  readonly depth: number;
  readonly documentId: string;
  readonly sourceId: string;
  readonly reliability: Reliability;
  /** The side of the party that operates the source; null when none does or it speaks for no state. */
  readonly outletSide: string | null;
  /** Null: the outlet itself, or an unnamed speaker whom `relayedVia` carries. */
  readonly speakerId: string | null;
  readonly speakerSide: string | null;
  readonly relayedVia: string | null;
  /** Earliest possible day it was said, else published; null when unknown or only INFERRED. */
  readonly day: string | null;
}

/** A claim with all the rule needs to judge it. */
export interface Evidence {
  readonly id: string;
  readonly field: ClaimField;
  readonly toId: string | null;
  readonly category: PersonCategory | null;
  readonly beside: boolean;
  readonly role: PartyRole | null;
  readonly partyId: string | null;
  readonly term: string | null;
  readonly status: ValueStatus;
  /** Null unless STATED, and where words alone were given. */
  readonly value: Value | null;
  readonly credibility: number;
  readonly review: Review;
  readonly pinned: boolean;
  readonly utterance: Utterance;
}

/** All claims about one record and about the records judged to be the same, at one revision. */
export interface RecordEvidence {
  /** The canonical id. */
  readonly recordId: string;
  readonly claims: readonly Evidence[];
  /** The state a party speaks for, by party id. */
  readonly sides: ReadonlyMap<string, string | null>;
}
