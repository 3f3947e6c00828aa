import { pino } from 'pino';
import type { Database } from '../../src/db/contract';
import { activeFeeds } from '../../src/pipeline/collect/feeds/feed-row';
import { readFeeds } from '../../src/pipeline/collect/feeds/read-feeds';
import { syncFeeds } from '../../src/pipeline/collect/feeds/sync';
import { LIMITS, type Limits } from '../../src/pipeline/collect/fetch/request';
import type { FeedReport } from '../../src/pipeline/collect/health/report';
import type { RunOptions } from '../../src/pipeline/collect/run/feed-run';
import { collectFeeds } from '../../src/pipeline/collect/run/run';
import type { Tools } from '../../src/pipeline/collect/run/tools';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wireRecords } from '../../src/records/match/register';
import { source, write } from './builders';

export interface Collecting extends Partial<RunOptions> {
  readonly limits?: Partial<Limits>;
  readonly delayMs?: number;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** What was logged is added to `lines`. */
function tools(db: Database, given: Collecting = {}, lines: object[] = []): Tools {
  const { limits, delayMs = 0, resolve = () => Promise.resolve(['127.0.0.1']) } = given;
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line) as object) });
  const userAgent = 'Handover/0.1 (test)';
  return { db, log, fetching: { allowLoopback: true, resolve, userAgent, delayMs, limits: { ...LIMITS, ...limits } } };
}

/** A source to collect from. */
export async function withSource(db: Database, id = 'so-outlet', country = 'BY'): Promise<Database> {
  wireRecords();
  await write(db, [source(id, { name: 'Outlet', homepage: 'https://outlet.example', country, languageList: 'ru' })]);
  return db;
}

/** Configures feeds, as a file would, and looks at each of them once. */
export async function collect(
  db: Database,
  feeds: readonly object[],
  given: Collecting = {},
  lines: object[] = [],
): Promise<FeedReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-feeds-'));
  const file = join(folder, 'feeds.json');
  const defaults = { source: 'so-outlet', kind: 'feed', isActive: true, recheckMinutes: 0 };
  await writeFile(file, JSON.stringify({ feeds: feeds.map((feed) => ({ ...defaults, ...feed })) }));
  await syncFeeds(db, await readFeeds(file));
  await rm(folder, { recursive: true });
  const options = { since: given.since ?? null, isDry: given.isDry ?? false };
  const silent = { item: () => undefined, feed: () => undefined };
  return collectFeeds(
    await activeFeeds(db, { sourceId: null, isDue: false }),
    tools(db, given, lines),
    options,
    silent,
  );
}

export interface KeptDocument {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published_on: string | null;
  readonly language: string;
  readonly sha256: string;
  readonly note: string | null;
  readonly replaces_id: string | null;
  readonly headline: string;
  readonly text: string;
  readonly cluster_id: string;
}

/** All that was kept, by address. */
export function documents(db: Database): Promise<KeptDocument[]> {
  return db.query<KeptDocument>(
    `SELECT d.id, d.url, d.title, d.published_on, d.language, d.sha256, d.note, d.replaces_id, t.title AS headline, t.text, t.cluster_id
     FROM document d JOIN document_text t ON t.document_id = d.id ORDER BY d.url, d.published_on, d.id`,
  );
}

export const deadLetters = (
  db: Database,
): Promise<{ address: string; code: string; message: string; attempts: number; resolved_at: string | null }[]> =>
  db.query('SELECT address, code, message, attempts, resolved_at FROM dead_letter ORDER BY address');
