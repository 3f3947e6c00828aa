import type { Logger } from 'pino';
import type { Database } from '../db/contract';
import { headRevision } from '../db/unit-of-work';
import { Overloaded } from '../kernel/errors';
import { bring } from './import';

/** How long the first import of another process is waited for. */
const MOST_MINUTES = 30;

/** Fills an empty database with the configured package; of several processes that start together, one does it, and the others wait. */
export async function importFirst(
  db: Database,
  folder: string | null,
  log: Logger,
  signal?: AbortSignal,
): Promise<void> {
  const until = performance.now() + MOST_MINUTES * 60_000;
  while (folder !== null && (await headRevision(db)) === 0) {
    signal?.throwIfAborted();
    try {
      return await bring(db, folder, log, signal);
    } catch (error) {
      if (!(error instanceof Overloaded) || performance.now() > until) throw error;
      log.info({ mostMinutes: MOST_MINUTES }, 'another process writes to the empty database: waiting for it');
    }
  }
}
