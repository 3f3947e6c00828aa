import { Policy, SetAsideReason } from '../reading.terms';
import type { Evidence } from './evidence';
import { compare } from './order';
import type { Aside } from './sift';
import { isExact, isRange, width } from './value';
import { voiceOf } from './voices';

interface Criterion {
  readonly reason: SetAsideReason;
  /** Smaller is better. */
  readonly rank: (claim: Evidence) => string | number;
  readonly descending?: boolean;
}

/** What cannot be judged (F, 6) stands in the middle of both scales. */
const RELIABILITY = 'ABCFDE';
const CREDIBILITY = '123645';

const RELIABLE: Criterion = {
  reason: SetAsideReason.LESS_RELIABLE,
  rank: ({ utterance }) => RELIABILITY.indexOf(utterance.reliability),
};
const CREDIBLE: Criterion = {
  reason: SetAsideReason.LESS_CREDIBLE,
  rank: ({ credibility }) => CREDIBILITY.indexOf(String(credibility)),
};
const NARROW: Criterion = { reason: SetAsideReason.LESS_PRECISE, rank: ({ value }) => (value ? width(value) : 0) };
const LATE: Criterion = {
  reason: SetAsideReason.EARLIER,
  rank: ({ utterance }) => utterance.day ?? '',
  descending: true,
};
const BY_ID: Criterion = { reason: SetAsideReason.TIE_BREAK, rank: ({ id }) => id };
const LOW: Criterion = { reason: SetAsideReason.NOT_LOWEST, rank: ({ value }) => (isRange(value) ? value.low! : '') };
const HIGH: Criterion = {
  reason: SetAsideReason.NOT_HIGHEST,
  rank: ({ value }) => (isRange(value) ? value.high! : ''),
  descending: true,
};
const COMMON = [RELIABLE, CREDIBLE, NARROW, LATE, BY_ID];

const receiver = (side: string): Criterion => ({
  reason: SetAsideReason.NOT_RECEIVER,
  rank: ({ utterance }) => (voiceOf(utterance).side === side ? 0 : 1),
});

/** Step 7. The criteria of a policy, the first deciding; `receivingSide` is null where the key names no side that takes people in. */
function criteriaOf(policy: Policy, receivingSide: string | null): readonly Criterion[] {
  if (policy === Policy.LOWEST) return [LOW, ...COMMON];
  if (policy === Policy.HIGHEST) return [HIGH, ...COMMON];
  if (policy === Policy.LATEST) return [LATE, RELIABLE, CREDIBLE, NARROW, BY_ID];
  if (policy === Policy.RECEIVER_FIRST && receivingSide !== null) return [receiver(receivingSide), ...COMMON];
  return COMMON;
}

export interface Choice {
  /** Null: no claim gives an exact value, or the policy chooses none. */
  readonly chosen: Evidence | null;
  readonly aside: readonly Aside[];
}

/** Chooses `best` among the claims left; a pinned one wins under every policy. */
export function chooseBest(claims: readonly Evidence[], policy: Policy, receivingSide: string | null): Choice {
  const exact = claims.filter((claim) => isExact(claim.value));
  const pinned = exact.filter((claim) => claim.pinned);
  if (pinned.length === 0 && (policy === Policy.NO_BEST || exact.length === 0)) return { chosen: null, aside: [] };
  const criteria = criteriaOf(policy, receivingSide);
  const [chosen] = [...(pinned.length > 0 ? pinned : exact)].sort((left, right) => decide(left, right, criteria).order);
  const others = claims.filter((claim) => claim !== chosen);
  return {
    chosen: chosen!,
    aside: others.map((claim) => ({ claim, reason: reasonAgainst(claim, chosen!, criteria) })),
  };
}

function reasonAgainst(claim: Evidence, chosen: Evidence, criteria: readonly Criterion[]): SetAsideReason {
  if (!isExact(claim.value)) return SetAsideReason.LESS_PRECISE;
  if (chosen.pinned && !claim.pinned) return SetAsideReason.NOT_PINNED;
  return decide(chosen, claim, criteria).reason;
}

function decide(
  left: Evidence,
  right: Evidence,
  criteria: readonly Criterion[],
): { order: number; reason: SetAsideReason } {
  for (const { rank, descending, reason } of criteria) {
    const order = compare(rank(left), rank(right)) * (descending ? -1 : 1);
    if (order !== 0) return { order, reason };
  }
  return { order: 0, reason: SetAsideReason.TIE_BREAK };
}
