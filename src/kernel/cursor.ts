import { createHash } from 'node:crypto';

export type CursorValue = string | number | null;

/** Where a walk through a list stands. */
export interface Cursor {
  /** The revision the walk began at; later pages answer there. */
  readonly revision: number;
  /** Which list, filter and order it belongs to. */
  readonly query: string;
  /** The order keys of the row, its id last. */
  readonly values: readonly CursorValue[];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A short name of a query; another query has another one. */
export const fingerprint = (query: unknown): string => digest(JSON.stringify(query)).slice(0, 10);

export function encodeCursor({ revision, query, values }: Cursor): string {
  const text = JSON.stringify([revision, query, ...values]);
  return Buffer.from(digest(text).slice(0, 6) + text).toString('base64url');
}

/** Null for anything that did not come from `encodeCursor`. The sum is no secret, so the shape is checked as well: an object
 *  among the values would reach the database driver as SQL. */
export function decodeCursor(text: string): Cursor | null {
  const decoded = Buffer.from(text, 'base64url').toString();
  const [sum, body] = [decoded.slice(0, 6), decoded.slice(6)];
  return digest(body).slice(0, 6) === sum ? shaped(parsed(body)) : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function shaped(found: unknown): Cursor | null {
  if (!Array.isArray(found)) return null;
  const [revision, query, ...values] = found as unknown[];
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || typeof query !== 'string') return null;
  return values.length > 0 && values.every(isValue) ? { revision, query, values } : null;
}

function isValue(value: unknown): value is CursorValue {
  if (typeof value === 'string') return !/\0|\p{Surrogate}/u.test(value);
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}
