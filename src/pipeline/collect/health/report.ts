import type { CollectFailure } from '../fetch/failure';

/** What came of one run of one feed. */
export interface FeedReport {
  readonly feedId: string;
  readonly sourceId: string;
  readonly source: string;
  readonly address: string;
  /** How many items it named. */
  listed: number;
  /** Kept for the first time. */
  added: number;
  /** Kept as another version of what is kept. */
  changed: number;
  /** Looked at and found to be kept. */
  unchanged: number;
  /** Not looked at: known, too old, or about other matters. */
  skipped: number;
  /** Left in `dead_letter`. */
  failed: number;
  /** True: the feed said that it had nothing new. */
  isUnmodified: boolean;
  /** Why the feed as a whole failed; null when it did not. */
  failure: CollectFailure | null;
}

export function reportFor(feed: { id: string; sourceId: string; sourceName: string; address: string }): FeedReport {
  const { id, sourceId, sourceName, address } = feed;
  const counts = { listed: 0, added: 0, changed: 0, unchanged: 0, skipped: 0, failed: 0 };
  return { feedId: id, sourceId, source: sourceName, address, ...counts, isUnmodified: false, failure: null };
}
