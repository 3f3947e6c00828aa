import type { Logger } from 'pino';
import type { Database } from '../db/contract';
import { headRevision } from '../db/unit-of-work';
import { Overloaded } from '../kernel/errors';

/** How long the first import of another process is waited for. */
const MOST_MINUTES = 30;

/** Fills an empty database by `bring`; of several processes that start together, one does it, and the others wait. */
export async function importFirst(
  db: Database,
  bring: () => Promise<void>,
  log: Logger,
  signal?: AbortSignal,
): Promise<void> {
  const until = performance.now() + MOST_MINUTES * 60_000;
  while ((await headRevision(db)) === 0) {
    signal?.throwIfAborted();
    try {
      return await bring();
    } catch (error) {
      if (!(error instanceof Overloaded) || performance.now() > until) throw error;
      log.info({ mostMinutes: MOST_MINUTES }, 'another process writes to the empty database: waiting for it');
    }
  }
}
