import { order } from './newest';
import type { Reference } from './reference';

/** Who says it and who publishes it. */
export const shownStatement = (speaker: string | null, source: string, { parties, sources }: Reference): object => ({
  speaker: speaker === null ? null : { id: speaker, name: parties.get(speaker)!.name },
  source: { id: source, name: sources.get(source)!.name },
});

/** By day, the latest first and what has none last, then by id. */
export function newestFirst(one: string | null, id: string, other: string | null, otherId: string): number {
  if (one === other) return order(id, otherId);
  if (one === null || other === null) return one === null ? 1 : -1;
  return order(other, one);
}
