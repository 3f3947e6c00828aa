import { SetAsideReason } from '../reading.terms';
import type { Evidence } from './evidence';
import { sift, type Sifted } from './sift';
import { canBothHold } from './value';
import { voiceOf } from './voices';

const IMPROBABLE = 5;

/** Step 5. A claim of credibility 5 gives way to any better voice, an outlet without a side that differs gives way to parties. */
export function partiesBeforeOutlets(claims: readonly Evidence[]): Sifted {
  const probable = sift(claims, (claim) => (isImprobable(claim, claims) ? SetAsideReason.OUTLET_DIFFERS : null));
  const parties = probable.kept.filter((claim) => voiceOf(claim.utterance).isParty);
  const heard = sift(probable.kept, (claim) => (differs(claim, parties) ? SetAsideReason.OUTLET_DIFFERS : null));
  return { kept: heard.kept, aside: [...probable.aside, ...heard.aside] };
}

function isImprobable(claim: Evidence, claims: readonly Evidence[]): boolean {
  if (claim.credibility !== IMPROBABLE) return false;
  const voice = voiceOf(claim.utterance).id;
  return claims.some((other) => other.credibility !== IMPROBABLE && voiceOf(other.utterance).id !== voice);
}

function differs(claim: Evidence, parties: readonly Evidence[]): boolean {
  const voice = voiceOf(claim.utterance);
  if (!voice.isOutlet || voice.side !== null || claim.value === null) return false;
  const spoken = parties.flatMap((other) => other.value ?? []);
  return spoken.length > 0 && !spoken.some((value) => canBothHold(value, claim.value!));
}
