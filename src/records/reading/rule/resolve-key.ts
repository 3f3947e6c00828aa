import { ClaimField, Review } from '../../../evidence/claim/claim.terms';
import { ConflictKind, type Policy, SetAsideReason } from '../reading.terms';
import { chooseBest } from './best';
import { corroborationOf, voicesOf } from './corroboration';
import { disagreementOf } from './disagreement';
import { envelopeOf } from './envelope';
import type { Evidence } from './evidence';
import { isManyValued, type Key } from './key';
import { compare } from './order';
import { oneOriginOneClaim } from './origins';
import { partiesBeforeOutlets } from './outlets';
import { eventsBeforePlans, isOvertaken, type Overtaken } from './plans';
import type { Found, Resolved } from './resolved';
import { type Aside, sift, siftAll, type Sifted } from './sift';
import { statusOf } from './status';
import { oneSpeakerOneVoice, saysTheSame } from './voices';

/** What the record as a whole tells each of its keys. */
export interface Setting {
  readonly policy: Policy;
  /** Sides of the parties that hand over and take in. */
  readonly recordSides: ReadonlySet<string>;
  readonly sides: ReadonlyMap<string, string | null>;
  readonly overtaken: Overtaken;
}

/** Steps 1 to 8 for the claims of one key. */
export function resolveKey(key: Key, claims: readonly Evidence[], setting: Setting): Resolved {
  const { kept, aside } = siftKey(key, claims, setting.overtaken);
  const disagreement = isManyValued(key.field) ? null : disagreementOf(kept, setting.recordSides);
  const choice = chooseBest(kept, setting.policy, receivingSide(key, setting));
  const best = choice.chosen?.value ?? null;
  const contested = disagreement !== null;
  return {
    key,
    rule: 'ENVELOPE_OF_VOICES',
    policy: setting.policy,
    status: statusOf(kept, contested),
    corroboration: corroborationOf(kept, best, contested, setting.recordSides),
    conflict: contested,
    beside: kept.some((claim) => claim.beside),
    best,
    ...endsOf(key, kept),
    chosen: choice.chosen,
    claims,
    setAside: byClaim([...aside, ...choice.aside]),
    voices: voicesOf(kept).length,
    publications: new Set(claims.filter(isAccepted).map((claim) => claim.utterance.documentId)).size,
    parts: [],
    conflicts: isManyValued(key.field) ? [] : conflictsOf(disagreement, aside, kept),
  };
}

export const isAccepted = (claim: Evidence): boolean => claim.review === Review.ACCEPTED;

function siftKey(key: Key, claims: readonly Evidence[], overtaken: Overtaken): Sifted {
  const accepted = sift(
    [...claims].sort((left, right) => compare(left.id, right.id)),
    notAccepted,
  );
  const steps = isManyValued(key.field)
    ? [oneOriginOneClaim]
    : [oneOriginOneClaim, oneSpeakerOneVoice, eventsBeforePlans(overtaken), partiesBeforeOutlets];
  const rest = siftAll(accepted.kept.filter(isAccepted), steps);
  return { kept: rest.kept, aside: [...accepted.aside, ...rest.aside.map((one) => asPlan(one, overtaken))] };
}

const notAccepted = (claim: Evidence): SetAsideReason | null =>
  isAccepted(claim) ? null : SetAsideReason.NOT_ACCEPTED;

/** A speaker that announces and later reports has not revised itself. */
function asPlan(aside: Aside, overtaken: Overtaken): Aside {
  const revised = aside.reason === SetAsideReason.SELF_REVISED && isOvertaken(aside.claim, overtaken);
  return revised ? { ...aside, reason: SetAsideReason.PLAN_BEFORE_EVENT } : aside;
}

function receivingSide({ field, toId }: Key, { sides }: Setting): string | null {
  return field === ClaimField.COUNT && toId !== null ? (sides.get(toId) ?? null) : null;
}

/** A number in a series is a name, not a quantity: only counts, limits and dates have a range. */
function endsOf({ field }: Key, kept: readonly Evidence[]): Pick<Resolved, 'low' | 'high'> {
  const none = { low: null, high: null };
  return field === ClaimField.ORDINAL ? none : (envelopeOf(kept) ?? none);
}

const ASIDE_CONFLICTS = [ConflictKind.OUTLET_DIFFERS, ConflictKind.RELAY_DRIFT, ConflictKind.SELF_REVISED] as const;

/** What voices left disagree on, then what was set aside because it differs, beside what it differs from. */
function conflictsOf(disagreement: Found | null, aside: readonly Aside[], kept: readonly Evidence[]): Found[] {
  const differing = ASIDE_CONFLICTS.flatMap((kind): Found[] => {
    const claims = aside
      .filter((one) => one.reason === SetAsideReason[kind])
      .map((one) => one.claim)
      .filter(differs(kept));
    return claims.length > 0 ? [{ kind, claims: [...kept, ...claims] }] : [];
  });
  return disagreement ? [disagreement, ...differing] : differing;
}

/** A claim of credibility 5 is set aside also where it says what the better voices say. */
const differs =
  (kept: readonly Evidence[]) =>
  (claim: Evidence): boolean =>
    !kept.some((other) => saysTheSame(claim, other));

const byClaim = (aside: readonly Aside[]): Aside[] =>
  [...aside].sort((left, right) => compare(left.claim.id, right.claim.id));
