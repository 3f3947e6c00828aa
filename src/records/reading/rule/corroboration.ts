import { groupBy } from '../../../kernel/group';
import { Corroboration } from '../reading.terms';
import type { Evidence } from './evidence';
import { strongest } from './status';
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
  const holding = claims.filter((claim) =>
    best === null ? claim.status === strongest(claims) : same(claim.value, best),
  );
  return weigh(voicesOf(holding), recordSides.size > 0 ? recordSides : sidesOf(claims));
}

export function voicesOf(claims: readonly Evidence[]): Voice[] {
  const byVoice = groupBy(claims, (claim) => voiceOf(claim.utterance).id);
  return [...byVoice.values()].map((said) => voiceOf(said[0]!.utterance));
}

/** Where no party is on file that hands over or takes in, the sides are those of whoever speaks. */
function sidesOf(claims: readonly Evidence[]): ReadonlySet<string> {
  return new Set(voicesOf(claims).flatMap(({ side }) => side ?? []));
}

/** One voice alone is corroborated by nobody, whoever it is; outlets without a side corroborate nothing. */
function weigh(holders: readonly Voice[], sides: ReadonlySet<string>): Corroboration {
  const speaking = holders.filter(({ isParty, side }) => isParty || side !== null);
  if (speaking.length < 2) return holders.length > 0 ? Corroboration.ONE_VOICE : Corroboration.NO_VOICE;
  const held = new Set(speaking.flatMap(({ side }) => (side !== null && sides.has(side) ? [side] : [])));
  if (held.size > 1) return Corroboration.BOTH_SIDES;
  return speaking.some(({ side }) => side === null || !sides.has(side))
    ? Corroboration.THIRD_PARTY
    : Corroboration.ONE_SIDE;
}
