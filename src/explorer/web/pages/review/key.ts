import { useSyncExternalStore } from 'react';

/** Where the key is until the tab is closed, for those who want it there. */
const KEPT = 'handover:key';

let held: string | null = sessionStorage.getItem(KEPT);
const listeners = new Set<() => void>();

function hold(key: string | null): void {
  held = key;
  for (const tell of listeners) tell();
}

/** Holds a key in memory, and for the tab where wanted; never in an address. */
export function enterKey(key: string, forTheTab: boolean): void {
  if (forTheTab) sessionStorage.setItem(KEPT, key);
  hold(key);
}

export function forgetKey(): void {
  sessionStorage.removeItem(KEPT);
  hold(null);
}

const listen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** The key that was entered; null without one. */
export const useKey = (): string | null => useSyncExternalStore(listen, () => held);
