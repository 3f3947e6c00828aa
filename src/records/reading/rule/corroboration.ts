import { groupBy } from '../../../kernel/group';
import { Corroboration } from '../reading.terms';
import type { Evidence } from './evidence';
import { same, type Value } from './value';
import { voiceOf, type Voice } from './voices';

/** Step 8. Which voices hold the value shown: `best`, or without one the whole range, unless that is contested. */
export function corroborationOf(
  claims: readonly Evidence[],
  best: Value | null,
  contested: boolean,
  recordSides: ReadonlySet<string>,
): Corroboration {
  if (best === null && contested) return Corroboration.NO_VOICE;
  const holding = best === null ? claims : claims.filter((claim) => same(claim.value, best));
  return weigh(voicesOf(holding), recordSides.size > 0 ? recordSides : speakersSides(claims));
}

export function voicesOf(claims: readonly Evidence[]): Voice[] {
  const byVoice = groupBy(claims, (claim) => voiceOf(claim.utterance).id);
  return [...byVoice.values()].map((said) => voiceOf(said[0]!.utterance));
}

function speakersSides(claims: readonly Evidence[]): ReadonlySet<string> {
  return new Set(voicesOf(claims).flatMap((voice) => (voice.isParty && voice.side !== null ? [voice.side] : [])));
}

function weigh(holders: readonly Voice[], sides: ReadonlySet<string>): Corroboration {
  const ofSides = holders.filter((voice) => voice.side !== null && sides.has(voice.side));
  if (new Set(ofSides.map((voice) => voice.side)).size > 1) return Corroboration.BOTH_SIDES;
  if (holders.some((voice) => isThirdParty(voice, sides))) return Corroboration.THIRD_PARTY;
  if (ofSides.length > 1) return Corroboration.ONE_SIDE;
  return holders.length > 0 ? Corroboration.ONE_VOICE : Corroboration.NO_VOICE;
}

/** A party, or the outlet of one, that belongs to neither side. */
function isThirdParty(voice: Voice, sides: ReadonlySet<string>): boolean {
  return voice.side === null ? voice.isParty : !sides.has(voice.side);
}
