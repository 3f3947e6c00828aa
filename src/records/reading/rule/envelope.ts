import { ValueStatus } from '../../../evidence/claim/claim.terms';
import type { Evidence } from './evidence';
import { canBothHold, isRange, type Range } from './value';
import { voiceOf } from './voices';

/** The range of what was said; an end is null where it is open. Not a confidence interval. */
export interface Envelope<T extends string | number = string | number> {
  readonly low: T | null;
  readonly high: T | null;
}

interface Said {
  readonly voice: string;
  readonly range: Range;
}

/** Step 6. The envelope over the voices left; null when none gives a range. An open bound that another voice satisfies adds nothing. */
export function envelopeOf(claims: readonly Evidence[]): Envelope | null {
  const said = rangesOf(claims).filter(({ range }) => range.low !== null || range.high !== null);
  const telling = said.filter((one) => !isSatisfied(one, said));
  if (telling.length === 0) return null;
  return { low: lowEnd(telling), high: highEnd(telling) };
}

function rangesOf(claims: readonly Evidence[]): Said[] {
  return claims.flatMap(({ utterance, value }) =>
    isRange(value) ? [{ voice: voiceOf(utterance).id, range: value }] : [],
  );
}

const isOpen = (range: Range): boolean => range.low === null || range.high === null;

/** True for an open bound beside another voice's closed range that meets it, or beside a tighter bound of the same direction. */
function isSatisfied(one: Said, all: readonly Said[]): boolean {
  if (!isOpen(one.range)) return false;
  return all.some(
    ({ voice, range }) => voice !== one.voice && canBothHold(one.range, range) && tells(range, one.range),
  );
}

function tells(range: Range, bound: Range): boolean {
  if (!isOpen(range)) return true;
  if (bound.low !== null) return range.low !== null && range.low > bound.low;
  return range.high !== null && bound.high !== null && range.high < bound.high;
}

function lowEnd(said: readonly Said[]): string | number | null {
  const lows = said.flatMap(({ range }) => range.low ?? []);
  const covered = said.every(({ range }) => range.low !== null || lows.some((low) => low <= range.high!));
  return covered ? least(lows) : null;
}

function highEnd(said: readonly Said[]): string | number | null {
  const highs = said.flatMap(({ range }) => range.high ?? []);
  const covered = said.every(({ range }) => range.high !== null || highs.some((high) => high >= range.low!));
  return covered ? greatest(highs) : null;
}

function least<T extends string | number>(values: readonly T[]): T {
  return values.reduce((low, value) => (value < low ? value : low));
}

function greatest<T extends string | number>(values: readonly T[]): T {
  return values.reduce((high, value) => (value > high ? value : high));
}

/** True for a claim that there was nobody, or nothing. */
export const saysNone = (claim: Evidence): boolean => claim.status === ValueStatus.NONE;

/** True when the claim gives a number above 0. */
export function saysSome({ value }: Evidence): boolean {
  return value?.type === 'number' && ((value.low ?? 0) > 0 || (value.high ?? 0) > 0);
}
