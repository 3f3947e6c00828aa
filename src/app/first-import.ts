import type { Logger } from 'pino';
import type { Database } from '../db/contract';
import { headRevision } from '../db/unit-of-work';
import { bring } from './import';

/** Fills an empty database with the configured package; of several processes that start together, one does it. */
export async function importFirst(db: Database, folder: string | null, log: Logger): Promise<void> {
  if (folder !== null && (await headRevision(db)) === 0) await bring(db, folder, log);
}
