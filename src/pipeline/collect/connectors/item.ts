import { CollectFailure, asFailure } from '../fetch/failure';
import type { BadItem, Item, Page, State } from './connector';

/** An item with what is known of it; the rest is null. */
export const itemWith = (known: Partial<Item> & Pick<Item, 'sha256'>): Item => ({
  guid: null,
  address: null,
  title: null,
  content: null,
  published: null,
  updated: null,
  ...known,
});

/** The address that a page names, whole.
 *  @throws {CollectFailure} BAD_ADDRESS */
export function addressIn(link: string, base: string): string {
  if (!URL.canParse(link, base)) throw new CollectFailure('BAD_ADDRESS', 'its link is no address');
  const url = new URL(link, base);
  if (!/^https?:$/.test(url.protocol))
    throw new CollectFailure('BAD_ADDRESS', `${url.protocol} is neither http nor https`);
  return url.href;
}

/** A page of what can be read of its parts; one that cannot keeps no other from being read. */
export function pageOf<T>(
  parts: readonly T[],
  read: (part: T) => Item | null,
  nextState: State,
  listed = parts.length,
): Page {
  const items: Item[] = [];
  const bad: BadItem[] = [];
  for (const [index, part] of parts.entries())
    try {
      const item = read(part);
      if (item) items.push(item);
    } catch (error) {
      bad.push({ place: `#${index + 1}`, failure: asFailure(error, 'UNREADABLE') });
    }
  return { items, bad, listed, nextState };
}
