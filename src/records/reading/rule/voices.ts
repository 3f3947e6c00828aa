import { groupBy } from '../../../kernel/group';
import { SetAsideReason } from '../reading.terms';
import type { Evidence, Utterance } from './evidence';
import { byTime, first } from './order';
import { sift, type Sifted } from './sift';
import { same } from './value';

/** One independent speaker on one key. */
export interface Voice {
  readonly id: string;
  /** The state it speaks for; null when it speaks for none. */
  readonly side: string | null;
  /** True for a named party that speaks, false for an outlet or an unnamed speaker. */
  readonly isParty: boolean;
  readonly isOutlet: boolean;
}

/** The speaker; without one, the unnamed speaker whom an origin carries, else the outlet. */
export function voiceOf(utterance: Utterance): Voice {
  const { speakerId, speakerSide, relayedVia, depth, id, sourceId, outletSide } = utterance;
  if (speakerId !== null) return { id: speakerId, side: speakerSide, isParty: true, isOutlet: false };
  if (depth === 0 && relayedVia !== null) return { id, side: null, isParty: false, isOutlet: false };
  return { id: sourceId, side: outletSide, isParty: false, isOutlet: true };
}

const voiceId = (claim: Evidence): string => voiceOf(claim.utterance).id;

/** Step 3. Each voice speaks by its latest statement; what it said before is set aside, as SELF_REVISED where it differs. */
export function oneSpeakerOneVoice(claims: readonly Evidence[]): Sifted {
  const latest = latestByVoice(claims);
  return sift(claims, (claim) => {
    const said = latest.get(voiceId(claim)) ?? [];
    if (said.some((other) => other.utterance.id === claim.utterance.id)) return null;
    return said.some((other) => saysTheSame(claim, other)) ? SetAsideReason.EARLIER_SAME : SetAsideReason.SELF_REVISED;
  });
}

function latestByVoice(claims: readonly Evidence[]): Map<string, Evidence[]> {
  const latest = new Map<string, Evidence[]>();
  for (const [voice, said] of groupBy(claims, voiceId)) {
    const last = first(
      said.map((claim) => claim.utterance),
      (left, right) => byTime(right, left),
    );
    latest.set(
      voice,
      said.filter((claim) => claim.utterance.id === last.id),
    );
  }
  return latest;
}

export function saysTheSame(left: Evidence, right: Evidence): boolean {
  return left.status === right.status && same(left.value, right.value);
}
