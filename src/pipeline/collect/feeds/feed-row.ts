import type { Database } from '../../../db/contract';
import { feedSettings, type FeedSettings } from './settings';

/** A feed on file, with what is needed of its source. */
export interface FeedRow {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly country: string | null;
  readonly languages: string | null;
  readonly homepage: string | null;
  readonly kind: string;
  readonly address: string;
  readonly settings: FeedSettings;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly cursor: string | null;
  readonly fullGetAt: string | null;
  readonly errors: number;
  readonly empties: number;
}

const COLUMNS = `f.id, f.source_id AS sourceId, s.name AS sourceName, s.country, s.languages, s.homepage, f.kind, f.address, f.config,
  f.etag, f.last_modified AS lastModified, f.\`cursor\` AS cursorJson, f.full_get_at AS fullGetAt, f.errors, f.empties`;

export interface Choice {
  /** Only feeds of this source; null: of all. */
  readonly sourceId: string | null;
  /** Only those whose time has come. */
  readonly isDue: boolean;
}

/** The feeds that are to be looked at now, those that wait longest first. */
export async function activeFeeds(db: Database, { sourceId, isDue }: Choice): Promise<FeedRow[]> {
  const now = new Date().toISOString();
  const due = isDue ? 'AND f.next_run_at <= ? AND (f.backoff_until IS NULL OR f.backoff_until <= ?)' : '';
  const ofSource = sourceId === null ? '' : 'AND f.source_id = ?';
  const rows = await db.query<Omit<FeedRow, 'settings' | 'cursor'> & { config: string; cursorJson: string | null }>(
    `SELECT ${COLUMNS} FROM feed f JOIN source s ON s.id = f.source_id WHERE f.is_active = 1 ${due} ${ofSource} ORDER BY f.next_run_at, f.id`,
    [...(isDue ? [now, now] : []), ...(sourceId === null ? [] : [sourceId])],
  );
  return rows.map(({ config, cursorJson, ...row }) => ({
    ...row,
    settings: feedSettings.parse(JSON.parse(config)),
    cursor: cursorJson,
  }));
}
