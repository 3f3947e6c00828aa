import { randomUUID } from 'node:crypto';
import type { Database } from '../../../db/contract';
import { insertRows } from '../../../db/insert';
import { idFor } from '../../../kernel/ids';
import { asFailure } from '../fetch/failure';
import type { Answer } from '../fetch/request';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const COLUMNS = ['id', 'feed_id', 'host', 'status', 'bytes', 'ms', 'outcome', 'at'];

interface Line {
  readonly status: number | null;
  readonly bytes: number;
  readonly ms: number;
  readonly outcome: string;
}

/** Writes one row of `fetch_log` for a request, well or not. */
export async function logged(
  db: Database,
  feedId: string | null,
  url: URL,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const since = performance.now();
  const ms = (): number => Math.round(performance.now() - since);
  try {
    const { status, body, ...rest } = await ask();
    const outcome = status === 304 ? 'unchanged' : status === 200 ? 'ok' : `HTTP_${status}`;
    await write(db, feedId, url, { status, bytes: body.length, ms: ms(), outcome });
    return { status, body, ...rest };
  } catch (error) {
    const { status, code } = asFailure(error);
    await write(db, feedId, url, { status, bytes: 0, ms: ms(), outcome: code });
    throw error;
  }
}

/** Writes that a request was never made, and why. */
export const logRefused = (db: Database, feedId: string | null, url: URL, outcome: string): Promise<void> =>
  write(db, feedId, url, { status: null, bytes: 0, ms: 0, outcome });

async function write(db: Database, feedId: string | null, url: URL, line: Line): Promise<void> {
  const { status, bytes, ms, outcome } = line;
  const row = [
    idFor('fl', randomUUID()),
    feedId,
    url.host.slice(0, 253),
    status,
    bytes,
    ms,
    outcome,
    new Date().toISOString(),
  ];
  await db.transaction((tx) => insertRows(tx, 'fetch_log', COLUMNS, [row]));
}

/** Forgets what is older than 30 days. */
export async function pruneFetchLog(db: Database): Promise<void> {
  const before = new Date(Date.now() - KEPT_MS).toISOString();
  await db.transaction((tx) => tx.run('DELETE FROM fetch_log WHERE `at` < ?', [before]));
}
