import type { Database } from '../../../db/contract';
import type { FeedRow } from '../feeds/feed-row';
import type { FeedCursor } from '../run/cursor';
import type { FeedReport } from './report';

const MINUTE_MS = 60_000;
const LONGEST_MS = 24 * 60 * MINUTE_MS;
const MOST_DOUBLINGS = 10;
/** Feeds that were configured together are not looked at together for ever. */
const JITTER = 0.1;

/** What the answer to the feed itself said, for the next time. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When all was last asked for. */
  readonly fullGetAt: string | null;
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** Keeps how a run went, and when the feed is looked at next: after errors later and later. */
export async function keepHealth(
  db: Database,
  feed: FeedRow,
  report: FeedReport,
  cursor: FeedCursor,
  validators: Validators,
): Promise<void> {
  const now = Date.now();
  const { failure } = report;
  const isEmpty = failure?.code === 'EMPTY';
  const errors = failure ? feed.errors + 1 : 0;
  const every = feed.settings.everyMinutes * MINUTE_MS;
  const later = Math.max(
    Math.min(every * 2 ** Math.min(errors, MOST_DOUBLINGS), LONGEST_MS),
    (failure?.retryAt ?? now) - now,
  );
  const set = {
    errors,
    empties: isEmpty ? feed.empties + 1 : failure ? feed.empties : 0,
    last_error: failure && `${failure.code}: ${failure.message}`.slice(0, 500),
    next_run_at: instant(now + every * (1 + Math.random() * JITTER)),
    backoff_until: failure && instant(now + later * (1 + Math.random() * JITTER)),
    usual_items: cursor.usual,
    cursor: cursor.toJson(),
    etag: validators.etag,
    last_modified: validators.lastModified,
    full_get_at: validators.fullGetAt,
    ...(!failure && { last_ok_at: instant(now) }),
    ...(report.added + report.changed > 0 && { last_new_at: instant(now) }),
  };
  const names = Object.keys(set).map((name) => `\`${name}\` = ?`);
  await db.transaction((tx) =>
    tx.run(`UPDATE feed SET ${names.join(', ')} WHERE id = ?`, [...Object.values(set), feed.id]),
  );
}
