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

/** Null for anything that did not come from `encodeCursor`. */
export function decodeCursor(text: string): Cursor | null {
  const decoded = Buffer.from(text, 'base64url').toString();
  const [sum, body] = [decoded.slice(0, 6), decoded.slice(6)];
  if (digest(body).slice(0, 6) !== sum) return null;
  const [revision, query, ...values] = JSON.parse(body) as [number, string, ...CursorValue[]];
  return { revision, query, values };
}
