import { groupBy } from '../../../kernel/group';
import { SetAsideReason } from '../reading.terms';
import type { Evidence, Utterance } from './evidence';
import { byDistance, first } from './order';
import { sift, type Sifted } from './sift';
import { same } from './value';

/** Step 2. Of each origin, the statement nearest to it speaks; its copies are set aside, as RELAY_DRIFT where they differ. */
export function oneOriginOneClaim(claims: readonly Evidence[]): Sifted {
  const nearest = nearestByOrigin(claims);
  return sift(claims, (claim) => {
    const speaks = nearest.get(claim.utterance.originId) ?? [];
    if (speaks.some((other) => other.utterance.id === claim.utterance.id)) return null;
    return speaks.some((other) => repeats(claim, other)) ? SetAsideReason.RELAY : SetAsideReason.RELAY_DRIFT;
  });
}

function nearestByOrigin(claims: readonly Evidence[]): Map<string, Evidence[]> {
  const families = groupBy(claims, (claim) => claim.utterance.originId);
  return new Map([...families].map(([origin, family]) => [origin, claimsOf(family, nearestOf(family))]));
}

function nearestOf(family: readonly Evidence[]): Utterance {
  return first(
    family.map((claim) => claim.utterance),
    byDistance,
  );
}

function claimsOf(claims: readonly Evidence[], utterance: Utterance): Evidence[] {
  return claims.filter((claim) => claim.utterance.id === utterance.id);
}

/** A copy that gives words without a value says nothing else than its origin. */
function repeats(copy: Evidence, original: Evidence): boolean {
  if (copy.status !== original.status) return false;
  return copy.value === null || same(copy.value, original.value);
}
