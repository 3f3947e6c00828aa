import { type ReactNode, useSyncExternalStore } from 'react';

interface Cost {
  readonly requested: number;
  readonly actual: number;
  readonly limit: number;
}

let last: Cost | null = null;
const listeners = new Set<() => void>();

/** Takes from an answer what it cost. */
export function noteCost(extensions: unknown): void {
  last = (extensions as { readonly cost?: Cost } | undefined)?.cost ?? null;
  for (const tell of listeners) tell();
}

const follow = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** What the last answer cost, of what one question may. */
export function CostShown(): ReactNode {
  const cost = useSyncExternalStore(follow, () => last);
  if (!cost) return null;
  const [requested, actual, limit] = [cost.requested, cost.actual, cost.limit].map((points) => points.toLocaleString());
  return <span className="cost">{` Cost: at most ${requested}, really ${actual}, of ${limit}. `}</span>;
}
