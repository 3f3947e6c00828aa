import type { PlacePrecision } from '../../../evidence/place/place.terms';

/** A number; `low` = `high` when exact, null where open. */
export interface NumberRange {
  readonly type: 'number';
  readonly low: number | null;
  readonly high: number | null;
}

/** Days, `YYYY-MM-DD`; null where open. */
export interface DayRange {
  readonly type: 'days';
  readonly low: string | null;
  readonly high: string | null;
}

export interface PlacedAt {
  readonly type: 'place';
  readonly placeId: string;
  readonly country: string;
  readonly precision: PlacePrecision;
}

/** A word: an outcome, a kind, an agreement, a role of a party, a number in a series. */
export interface Word {
  readonly type: 'word';
  readonly word: string;
}

export type Range = NumberRange | DayRange;
export type Value = Range | PlacedAt | Word;

export function isRange(value: Value | null): value is Range {
  return value !== null && (value.type === 'number' || value.type === 'days');
}

/** True when two claims say the very same. */
export function same(left: Value | null, right: Value | null): boolean {
  if (left === null || right === null) return left === right;
  if (isRange(left)) return isRange(right) && left.low === right.low && left.high === right.high;
  if (left.type === 'place') return right.type === 'place' && left.placeId === right.placeId;
  return right.type === 'word' && left.word === right.word;
}

/** True when both can be right about one event: ranges that meet, a place within a wider one, equal words. */
export function canBothHold(left: Value, right: Value): boolean {
  if (isRange(left) && isRange(right)) return meets(left, right) && meets(right, left);
  if (left.type === 'place' && right.type === 'place') return mayContain(left, right);
  return same(left, right);
}

function meets(left: Range, right: Range): boolean {
  return left.low === null || right.high === null || left.low <= right.high;
}

/** Two places of one precision exclude each other; of two precisions, the narrower may lie in the wider of its country. */
function mayContain(left: PlacedAt, right: PlacedAt): boolean {
  if (left.placeId === right.placeId) return true;
  return left.country === right.country && left.precision !== right.precision;
}

/** True for what may be shown as `best`: an exact number, a closed range of days, one place, one word. */
export function isExact(value: Value | null): value is Value {
  if (value === null) return false;
  if (value.type === 'number') return value.low !== null && value.low === value.high;
  return value.type !== 'days' || (value.low !== null && value.high !== null);
}

const PRECISIONS: readonly PlacePrecision[] = ['EXACT', 'NEAR', 'DISTRICT', 'REGION', 'COUNTRY'] as PlacePrecision[];
const DAY = 86_400_000;

/** Smaller is narrower: days of a range, the rank of a place's precision, 0 for numbers and words. */
export function width(value: Value): number {
  if (value.type === 'place') return PRECISIONS.indexOf(value.precision);
  if (value.type !== 'days' || value.low === null || value.high === null) return 0;
  return (Date.parse(value.high) - Date.parse(value.low)) / DAY;
}
