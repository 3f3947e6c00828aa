import { BadUserInput } from '../../kernel/errors';
import type { Sql } from '../sql';

const MAX_DEPTH = 6;
const MAX_NODES = 50;
const MAX_LIST = 500;

/** Filters are bounded whether they come as literals or in variables; depth counts filters within filters.
 *  @throws {BadUserInput} with the reason FILTER_TOO_COMPLEX */
export function boundFilter(input: unknown, path = 'where'): void {
  const nodes = { count: 0 };
  walk(input, path, 0, nodes);
}

function walk(input: unknown, path: string, depth: number, nodes: { count: number }): void {
  if (typeof input !== 'object' || input === null) return;
  if (depth > MAX_DEPTH) throw tooComplex(path, `deeper than ${MAX_DEPTH} levels of and, or, not and related types`);
  if (Array.isArray(input) && input.length > MAX_LIST) throw tooComplex(path, `a list longer than ${MAX_LIST}`);
  if (!Array.isArray(input) && ++nodes.count > MAX_NODES) throw tooComplex(path, `more than ${MAX_NODES} conditions`);
  for (const [key, value] of Object.entries(input)) walk(value, path, depth + (isDeeper(key, value) ? 1 : 0), nodes);
}

const DEEPER = new Set(['and', 'or', 'not', 'some', 'none', 'every']);

/** A row named by its id, with what it is, is a filter within the filter; operators on a value are not. */
const isDeeper = (key: string, value: unknown): boolean => DEEPER.has(key) || holdsObjects(value);

const holdsObjects = (value: unknown): boolean =>
  isObject(value) && Object.entries(value).some(([key, part]) => isObject(part) && !DEEPER.has(key));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tooComplex(path: string, found: string): BadUserInput {
  return new BadUserInput(path, `FILTER_TOO_COMPLEX: ${path} is ${found}.`);
}

/** SQLite reads a hundred symbols within each other, which some statements of 20 brackets exceed, and binds at most 32,766 values. */
const MAX_BRACKETS = 16;
const MAX_VALUES = 10_000;

/** The condition, unless it is more than an engine can read; the other parts of a statement are small beside it.
 *  @throws {BadUserInput} with the reason FILTER_TOO_COMPLEX */
export function boundSql(condition: Sql): Sql {
  if (condition.params.length > MAX_VALUES) throw tooComplex('where', 'too many conditions within each other');
  if (bracketsOf(condition.text) > MAX_BRACKETS) throw tooComplex('where', 'too deep for the database');
  return condition;
}

function bracketsOf(text: string): number {
  let [open, most] = [0, 0];
  for (const sign of text) {
    if (sign === '(') most = Math.max(most, (open += 1));
    else if (sign === ')') open -= 1;
  }
  return most;
}
