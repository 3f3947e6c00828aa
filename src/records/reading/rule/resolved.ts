import type { ConflictKind, Corroboration, Policy, ReportedStatus } from '../reading.terms';
import { Corroboration as Held, ReportedStatus as Status } from '../reading.terms';
import type { Evidence } from './evidence';
import type { Key } from './key';
import type { Aside } from './sift';
import type { Value } from './value';

/** Raised whenever the rule may give another answer to the same claims. */
export const RULE_VERSION = '1.1.0';

/** How a value came about: from the voices on its key, or as a sum of other values. */
export type RuleName = 'ENVELOPE_OF_VOICES' | 'SUM_OF_PARTS';

export interface Found {
  readonly kind: ConflictKind;
  readonly claims: readonly Evidence[];
}

/** The value of one key, with all that explains it. */
export interface Resolved {
  readonly key: Key;
  readonly rule: RuleName;
  readonly policy: Policy;
  readonly status: ReportedStatus;
  readonly corroboration: Corroboration;
  /** True when voices left cannot all be right. */
  readonly conflict: boolean;
  /** COUNT: on top of the other categories. */
  readonly beside: boolean;
  /** An exact number, a closed range of days, a place or a word; null when the rule yields none. */
  readonly best: Value | null;
  readonly low: number | string | null;
  readonly high: number | string | null;
  readonly chosen: Evidence | null;
  /** Every claim on the key, accepted or not, by id. */
  readonly claims: readonly Evidence[];
  readonly setAside: readonly Aside[];
  /** Voices left after step 5. */
  readonly voices: number;
  /** Documents with an accepted claim on the key. */
  readonly publications: number;
  /** For SUM_OF_PARTS: the values summed. */
  readonly parts: readonly Resolved[];
  readonly conflicts: readonly Found[];
}

/** A key on which nobody said anything. */
export function notReported(key: Key, policy: Policy): Resolved {
  return {
    key,
    policy,
    rule: 'ENVELOPE_OF_VOICES',
    status: Status.NOT_REPORTED,
    corroboration: Held.NO_VOICE,
    ...{ conflict: false, beside: false, best: null, low: null, high: null, chosen: null },
    ...{ claims: [], setAside: [], voices: 0, publications: 0, parts: [], conflicts: [] },
  };
}
