import { join } from 'node:path';
import type { Database } from '../../src/db/contract';
import { migrate } from '../../src/db/migrate';
import { importPackage } from '../../src/pipeline/import/import-package';
import { wireRecords } from '../../src/records/match/register';
import type { Open } from './engines';
import type { Template } from './templates';

/** The data set that comes with the gateway. */
export const BUNDLED = join(__dirname, '..', '..', 'data');

export const HOLDING_IT: Template = {
  name: 'bundled',
  fill: async (db) => {
    wireRecords();
    await migrate(db);
    await importPackage(db, BUNDLED);
  },
};

/** A new database that holds it. */
export async function withBundled(open: Open): Promise<Database> {
  wireRecords();
  return open(HOLDING_IT);
}
