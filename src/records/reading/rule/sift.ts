import type { SetAsideReason } from '../reading.terms';
import type { Evidence } from './evidence';

/** A claim that does not speak for its key, with the reason. */
export interface Aside {
  readonly claim: Evidence;
  readonly reason: SetAsideReason;
}

export interface Sifted {
  readonly kept: readonly Evidence[];
  readonly aside: readonly Aside[];
}

/** One step of the rule: keeps the claims for which `judge` gives no reason. A pinned claim is always kept. */
export function sift(claims: readonly Evidence[], judge: (claim: Evidence) => SetAsideReason | null): Sifted {
  const kept: Evidence[] = [];
  const aside: Aside[] = [];
  for (const claim of claims) {
    const reason = claim.pinned ? null : judge(claim);
    if (reason === null) kept.push(claim);
    else aside.push({ claim, reason });
  }
  return { kept, aside };
}

/** Applies steps one after the other, each to what the one before has kept. */
export function siftAll(
  claims: readonly Evidence[],
  steps: readonly ((claims: readonly Evidence[]) => Sifted)[],
): Sifted {
  return steps.reduce<Sifted>(
    (before, step) => {
      const after = step(before.kept);
      return { kept: after.kept, aside: [...before.aside, ...after.aside] };
    },
    { kept: claims, aside: [] },
  );
}
