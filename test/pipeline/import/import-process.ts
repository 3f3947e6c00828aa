import 'reflect-metadata';
import { entities } from '../../../src/app/entities';
import { migrations } from '../../../src/app/migrations';
import { configFromEnvironment } from '../../../src/config/config';
import { openDatabase } from '../../../src/db/database';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { wireRecords } from '../../../src/records/match/register';
import { BUNDLED } from '../../support/bundled';

/** A process that imports the bundled package where DATABASE_URL says. It prints each table as it comes to it, then the revision. */
async function main(): Promise<void> {
  wireRecords();
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  const start = (table: string): void => console.log(table);
  const { revision } = await importPackage(db, BUNDLED, {
    start,
    advance: () => undefined,
    done: () => console.log('read'),
  });
  console.log(revision);
  await db.close();
}

void main();
