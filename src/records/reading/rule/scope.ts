import { PersonCategory as Category } from '../../../evidence/claim/claim.terms';
import { ConflictKind } from '../reading.terms';
import { disjointParts } from './parts';
import type { Found, Resolved } from './resolved';

/** Step 6. Parts of the living that exceed all the living to the same side: the voices must count different things. */
export function scopeConflict(people: Resolved, counts: readonly Resolved[]): Found | null {
  if (people.rule === 'SUM_OF_PARTS' || people.high === null) return null;
  const high = Number(people.high);
  const living = counts.filter(({ key }) => key.category !== Category.PEOPLE && key.category !== Category.REMAINS);
  const larger = living.filter((count) => Number(count.low ?? 0) > high);
  const disjoint = disjointParts(counts);
  const exceeding = larger.length > 0 || lows(disjoint) <= high ? larger : disjoint;
  if (exceeding.length === 0) return null;
  return { kind: ConflictKind.SCOPE_DIFFERS, claims: [people, ...exceeding].flatMap(speaking) };
}

const lows = (counts: readonly Resolved[]): number => counts.reduce((sum, { low }) => sum + Number(low ?? 0), 0);

function speaking({ claims, setAside, chosen }: Resolved): Resolved['claims'] {
  return chosen ? [chosen] : claims.filter((claim) => !setAside.some((aside) => aside.claim === claim));
}
