import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/** What every link takes along. */
const KEPT = ['lang', 'asOf'] as const;

export type Changes = Readonly<Record<string, string | null | undefined>>;

/** A query string with some of its words changed; null takes one out. */
function changed(search: string, changes: Changes): string {
  const words = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) words.set(name, value);
    else words.delete(name);
  }
  return words.size > 0 ? `?${words.toString()}` : '';
}

/** An address of ours with what every link takes along. */
export function keeping(search: string, to: string): string {
  const [rest = '', hash] = to.split('#');
  const [path = '', own = ''] = rest.split('?');
  const words = new URLSearchParams(search);
  const kept = Object.fromEntries(KEPT.map((name) => [name, words.get(name)]));
  return `${path}${changed(own, kept)}${hash ? `#${hash}` : ''}`;
}

export interface Address {
  /** The value of a word of the query string; null when it is not there. */
  readonly word: (name: string) => string | null;
  /** This page with other words. */
  readonly with: (changes: Changes) => string;
  /** Goes there. */
  readonly change: (changes: Changes) => void;
}

/** The state of a list lives in its address, so that it can be sent to somebody. */
export function useAddress(): Address {
  const [path, go] = useLocation();
  const search = useSearch();
  const word = useCallback((name: string) => new URLSearchParams(search).get(name), [search]);
  const here = useCallback((changes: Changes) => `${path}${changed(search, changes)}`, [path, search]);
  return { word, with: here, change: (changes) => go(here(changes)) };
}
