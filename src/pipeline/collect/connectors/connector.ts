import { z } from 'zod';
import type { WrittenDate } from '../article/published';
import type { CollectFailure } from '../fetch/failure';
import type { Fetched, Wanted } from '../fetch/fetcher';

/** One thing that a feed names. */
export interface Item {
  /** What the feed calls it; null where it calls it nothing. */
  readonly guid: string | null;
  /** Of its page; null where it has none. */
  readonly address: string | null;
  readonly title: string | null;
  /** The whole article; null where the page has to be fetched for it. */
  readonly content: Content | null;
  readonly published: WrittenDate | null;
  /** When it says it was changed, in its own words: another one asks for another look. */
  readonly updated: string | null;
  /** sha256 of the bytes it was read from, in hex. */
  readonly sha256: string;
}

export interface Content {
  /** `html` is the article alone; of a `page` it has to be found. */
  readonly form: 'html' | 'page' | 'text';
  readonly value: string;
}

/** An item that could not be read. */
export interface BadItem {
  /** Where it stands in the feed, such as `#3`; its own words are not kept. */
  readonly place: string;
  readonly failure: CollectFailure;
}

/** Where a connector stands, as JSON; null before its first page. */
export type State = Readonly<Record<string, unknown>> | null;

/** What one step of a connector brought, and where it goes on once all of it is kept. */
export interface Page {
  readonly items: readonly Item[];
  readonly bad: readonly BadItem[];
  /** How many the feed named there, those that were left out included: a feed that used to name some and names none is broken. */
  readonly listed: number;
  readonly nextState: State;
}

/** What a connector is given to work with. */
export interface Setting<C> {
  readonly address: string;
  readonly config: C;
  /** Items before this day are not wanted; null: all are. */
  readonly since: string | null;
  /** Fetches the address of the feed itself, if it has changed since it was last asked. */
  origin(this: void, wanted?: Omit<Wanted, 'address'>): Promise<Fetched>;
  fetch(this: void, wanted: Wanted): Promise<Fetched>;
  /** Text of what was fetched, by the charset of the feed. */
  text(this: void, fetched: Fetched): string;
}

/** Most feeds stand on the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with http or https' });

export interface Connector<C = unknown> {
  /** Says where such a feed may stand. */
  readonly address: z.ZodType<string>;
  /** Says what may stand in its options. */
  readonly config: z.ZodType<C>;
  /** Goes page by page from where it stands. It keeps nothing itself: what was not kept is brought again.
   *  @throws {CollectFailure} when the feed as a whole cannot be read */
  pull(setting: Setting<C>, state: State): AsyncIterable<Page>;
}
