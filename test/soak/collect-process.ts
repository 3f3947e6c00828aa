import 'reflect-metadata';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import { configFromEnvironment } from '../../src/config/config';
import { openDatabase } from '../../src/db/database';
import { wireRecords } from '../../src/records/match/register';
import { collect } from '../support/collecting';

/** Looks once at each of the feeds in FEEDS, divided by spaces, and prints the sums of its reports. */
async function main(): Promise<void> {
  wireRecords();
  const db = await openDatabase(configFromEnvironment(), { entities, migrations });
  const feeds = process.env.FEEDS!.split(' ').map((address) => ({ address, recheckMinutes: 0 }));
  const reports = await collect(db, feeds);
  const sum = (of: 'added' | 'changed' | 'unchanged' | 'skipped' | 'failed'): number =>
    reports.reduce((total, report) => total + report[of], 0);
  console.log(
    JSON.stringify({
      ...{ added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged') },
      ...{ skipped: sum('skipped'), failed: sum('failed') },
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
  await db.close();
}

void main();
