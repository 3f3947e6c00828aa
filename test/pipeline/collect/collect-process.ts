import 'reflect-metadata';
import { entities } from '../../../src/app/entities';
import { migrations } from '../../../src/app/migrations';
import { configFromEnvironment } from '../../../src/config/config';
import { openDatabase } from '../../../src/db/database';
import { wireRecords } from '../../../src/records/match/register';
import { collect } from '../../support/collecting';

/** A process that looks at the feed in FEED_ADDRESS, where DATABASE_URL says. */
async function main(): Promise<void> {
  wireRecords();
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  const [report] = await collect(db, [{ address: process.env.FEED_ADDRESS, recheckMinutes: 60 }]);
  console.log(JSON.stringify(report));
  await db.close();
}

void main();
