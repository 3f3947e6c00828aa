import type { Database } from '../../db/contract';
import { type FeedHealth, FeedState } from './feed-health';

const COLUMNS = `f.id, f.source_id AS sourceId, s.name AS source, f.kind, f.address, f.is_active AS isActive, f.last_ok_at AS lastOkAt,
  f.last_new_at AS lastNewAt, f.errors, f.empties, f.usual_items AS usualItems, f.next_run_at AS nextRunAt, f.backoff_until AS backoffUntil,
  f.last_error AS lastError,
  (SELECT COUNT(*) FROM dead_letter d WHERE d.feed_id = f.id AND d.resolved_at IS NULL) AS deadLetters`;

const ORDER = Object.values(FeedState);

type Stored = Omit<FeedHealth, 'state'> & { isActive: number };

/** Every feed on file, those in trouble first. */
export async function feedHealth(db: Pick<Database, 'query'>): Promise<FeedHealth[]> {
  const rows = await db.query<Stored>(
    `SELECT ${COLUMNS} FROM feed f JOIN source s ON s.id = f.source_id ORDER BY s.name, f.id`,
  );
  const feeds = rows.map(({ isActive, ...row }) => ({
    ...row,
    deadLetters: Number(row.deadLetters),
    state: stateOf(row, isActive),
  }));
  return feeds.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}

function stateOf({ errors, lastOkAt }: Pick<FeedHealth, 'errors' | 'lastOkAt'>, isActive: number): FeedState {
  if (!isActive) return FeedState.OFF;
  if (errors > 0) return FeedState.FAILING;
  return lastOkAt === null ? FeedState.NEW : FeedState.OK;
}
