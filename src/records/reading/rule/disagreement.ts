import { groupBy } from '../../../kernel/group';
import { ConflictKind } from '../reading.terms';
import { saysNone, saysSome } from './envelope';
import type { Evidence } from './evidence';
import { canBothHold } from './value';
import { voiceOf } from './voices';

/** Voices that cannot all be right. */
export interface Disagreement {
  readonly kind: ConflictKind.SIDES_DISAGREE | ConflictKind.VOICES_DISAGREE;
  readonly claims: readonly Evidence[];
}

/** Step 6. `recordSides` are the sides that hand over and take in; when none is on file, any two sides are two sides. */
export function disagreementOf(claims: readonly Evidence[], recordSides: ReadonlySet<string>): Disagreement | null {
  const voices = [...groupBy(claims, (claim) => voiceOf(claim.utterance).id).values()];
  const pairs = pairsOf(voices).filter(([left, right]) => contradict(left, right));
  if (pairs.length === 0) return null;
  const opposed = pairs.some(([left, right]) => areTwoSides(sideOf(left), sideOf(right), recordSides));
  const kind = opposed ? ConflictKind.SIDES_DISAGREE : ConflictKind.VOICES_DISAGREE;
  const involved = new Set(pairs.flat(2));
  return { kind, claims: claims.filter((claim) => involved.has(claim)) };
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((left, index) => items.slice(index + 1).map((right): [T, T] => [left, right]));
}

const sideOf = (voice: readonly Evidence[]): string | null => voiceOf(voice[0]!.utterance).side;

/** What one statement says in one key is a set: two sets contradict when no value of one can stand beside one of the other. */
function contradict(left: readonly Evidence[], right: readonly Evidence[]): boolean {
  if (left.some(saysNone) && right.some(saysSome)) return true;
  if (left.some(saysSome) && right.some(saysNone)) return true;
  const [values, others] = [left.flatMap((claim) => claim.value ?? []), right.flatMap((claim) => claim.value ?? [])];
  if (values.length === 0 || others.length === 0) return false;
  return !values.some((value) => others.some((other) => canBothHold(value, other)));
}

function areTwoSides(left: string | null, right: string | null, recordSides: ReadonlySet<string>): boolean {
  if (left === null || right === null || left === right) return false;
  return recordSides.size === 0 || (recordSides.has(left) && recordSides.has(right));
}
