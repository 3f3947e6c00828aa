import { isDay, isPartialDate } from '../kernel/partial-date';
import { isPlain, isReadable, PLAIN, READABLE } from './characters';
import type { CellType, Column } from './columns';

export type Cell = string | number | boolean | null;

/** What is wrong with a cell, as `expected`; what was found is the cell itself. */
export interface BadCell {
  readonly expected: string;
}

/** The value of a cell as text; an empty one is null, or false where the column is boolean. */
export function readCell(column: Column, raw: string): Cell | BadCell {
  if (raw === '') return emptyCell(column);
  const expected = refusal(column, raw);
  if (expected !== null) return { expected };
  if (column.type === 'integer' || column.type === 'number') return Number(raw);
  if (column.type === 'datetime') return new Date(raw).toISOString();
  return column.type === 'boolean' ? raw === 'true' : raw;
}

export const isBad = (cell: Cell | BadCell): cell is BadCell => typeof cell === 'object' && cell !== null;

function emptyCell({ required, type }: Column): Cell | BadCell {
  if (required) return { expected: 'a value' };
  return type === 'boolean' ? false : null;
}

function refusal(column: Column, raw: string): string | null {
  if (column.oneOf?.includes(raw)) return null;
  if (!(column.prose ? isReadable(raw) : isPlain(raw))) return column.prose ? READABLE : PLAIN;
  if (raw !== raw.trim()) return 'no blanks at the ends';
  return byType(column, raw) ?? byConstraint(column, raw);
}

/** What a cell of a type looks like, and the words for it. */
const TYPES: Readonly<Record<CellType, readonly [fits: (raw: string) => boolean, expected: string]>> = {
  string: [() => true, 'text'],
  integer: [(raw) => /^-?\d{1,10}$/.test(raw), 'a whole number'],
  number: [(raw) => /^-?\d+(\.\d+)?$/.test(raw), 'a number'],
  boolean: [(raw) => raw === 'true' || raw === 'false', 'true or false'],
  date: [isDay, 'a day that exists, YYYY-MM-DD'],
  datetime: [isInstant, 'an instant with its zone, YYYY-MM-DDThh:mm:ssZ'],
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Date.parse would take 30 February for 2 March. */
function isInstant(raw: string): boolean {
  const [, day] = INSTANT.exec(raw) ?? [];
  return day !== undefined && isDay(day);
}

function byType({ type, partial }: Column, raw: string): string | null {
  const [fits, expected] = TYPES[type];
  if (!fits(raw)) return expected;
  return partial && !isPartialDate(raw) ? 'a date that exists: YYYY, YYYY-MM or YYYY-MM-DD' : null;
}

function byConstraint({ oneOf, pattern, maxLength, min, max }: Column, raw: string): string | null {
  if (oneOf && !oneOf.includes(raw)) return `one of ${oneOf.join(', ')}`;
  if (maxLength !== undefined && raw.length > maxLength) return `at most ${maxLength} characters`;
  if (pattern && !pattern.test(raw)) return `text that matches ${pattern.source}`;
  if (min !== undefined && Number(raw) < min) return `at least ${min}`;
  return max !== undefined && Number(raw) > max ? `at most ${max}` : null;
}
