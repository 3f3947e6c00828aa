import type { Scalar } from '../../db/contract';
import { ConflictKind, ReportedStatus } from './reading.terms';
import type { Resolution } from './rule/resolve';
import type { Resolved } from './rule/resolved';
import { isRange } from './rule/value';

/** The columns of a reading but for its record and its revisions, in the order of `rowOf`. */
export const VALUE_COLUMNS = [
  ...['key', 'field', 'to_id', 'category', 'term', 'role', 'party_id', 'place_id', 'number', 'low', 'high'],
  ...['date_from', 'date_to', 'date_low', 'date_high', 'beside', 'status', 'corroboration', 'conflict'],
  ...['conflict_kinds', 'conflict_size', 'voices', 'publications'],
] as const;

/** What is stored of a resolution: the values somebody said something on, as rows by key. */
export function rowsOf(resolution: Resolution): Map<string, Scalar[]> {
  const told = [...resolution].filter(([, { status }]) => status !== ReportedStatus.NOT_REPORTED);
  return new Map(told.map(([word, value]) => [word, rowOf(word, value)]));
}

function rowOf(word: string, value: Resolved): Scalar[] {
  const { key, best, status, corroboration, conflict, beside, voices, publications } = value;
  const term = key.term ?? (best?.type === 'word' && key.role === null ? best.word : null);
  const place = best?.type === 'place' ? best.placeId : null;
  const about = [word, key.field, key.toId, key.category, term, key.role, key.partyId, place];
  const ends = [...numbersOf(value), ...daysOf(value)];
  const judged = [Number(beside), status, corroboration, Number(conflict)];
  return [...about, ...ends, ...judged, kindsOf(value), sizeOf(value), voices, publications];
}

function numbersOf({ key, best, low, high }: Resolved): Scalar[] {
  const number = best?.type === 'number' ? best.low : key.number;
  return [number, ...[low, high].map((end) => (typeof end === 'number' ? end : null))];
}

function daysOf({ best, low, high }: Resolved): Scalar[] {
  const days = best?.type === 'days' ? [best.low, best.high] : [null, null];
  return [...days, ...[low, high].map((end) => (typeof end === 'string' ? end : null))];
}

function kindsOf({ conflicts }: Resolved): string | null {
  const kinds = Object.values(ConflictKind).filter((kind) => conflicts.some((found) => found.kind === kind));
  return kinds.length > 0 ? kinds.join(' ') : null;
}

const DAY = 86_400_000;

/** How far the values in conflict lie apart: in people or days; 1 for places and words; null without a conflict. */
function sizeOf({ conflicts }: Resolved): number | null {
  if (conflicts.length === 0) return null;
  const ranges = conflicts.flatMap(({ claims }) => claims.map(({ value }) => value)).filter(isRange);
  const ends = ranges.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  if (ends.length === 0) return 1;
  const places = ends.map((end) => (typeof end === 'number' ? end : Date.parse(end) / DAY));
  return Math.max(...places) - Math.min(...places);
}
