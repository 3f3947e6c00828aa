import type { Utterance } from './evidence';

/** Negative when `left` comes first; 0 for equals. Text is compared by code point, as the databases do. */
export function compare(left: string | number, right: string | number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By the earliest possible day, then id. An unknown or INFERRED day comes before all others, so it makes nothing later. */
export function byTime(left: Utterance, right: Utterance): number {
  return compare(left.day ?? '', right.day ?? '') || compare(left.id, right.id);
}

/** The copy nearest the origin first; at equal depth the earlier. */
export function byDistance(left: Utterance, right: Utterance): number {
  return left.depth - right.depth || byTime(left, right);
}

export function first<T>(items: readonly T[], order: (left: T, right: T) => number): T {
  return items.reduce((best, item) => (order(item, best) < 0 ? item : best));
}
