import { join } from 'node:path';
import type { Database } from '../../src/db/contract';
import { importPackage } from '../../src/pipeline/import/import-package';
import { wireRecords } from '../../src/records/match/register';

/** The data set that comes with the gateway. */
export const BUNDLED = join(__dirname, '..', '..', 'data');

/** A new database that holds it. */
export async function withBundled(open: () => Promise<Database>): Promise<Database> {
  wireRecords();
  const db = await open();
  await importPackage(db, BUNDLED);
  return db;
}
