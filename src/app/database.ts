import type { Config } from '../config/config';
import { type Database, openDatabase } from '../db/database';
import { migrate } from '../db/migrate';
import { wireRecords } from '../records/match/register';
import { followTheRule } from '../records/reading/rule-changed';
import { fillSearch, rebuildSearch } from '../search/index/rebuild';
import { entities } from './entities';
import { migrations } from './migrations';

/** Opens the configured database and brings its schema up to date, its readings to this rule, and its search where an earlier program kept none. */
export async function openMigrated(config: Config, signal?: AbortSignal): Promise<Database> {
  const db = await openDatabase(config, { entities, migrations }, signal);
  try {
    await migrate(db, { signal });
    wireRecords();
    if (await followTheRule(db)) await rebuildSearch(db);
    await fillSearch(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Its own few connections, so that exports never keep readers waiting, with time to wait for each other. */
export function openForExports({ database, pool }: Config): Promise<Database> {
  const own = {
    ...pool,
    size: 2,
    queueLimit: 1000,
    acquireTimeoutMs: EXPORT_WAIT_MS,
    statementTimeoutMs: EXPORT_WAIT_MS,
  };
  return openDatabase({ database, pool: own }, { entities: [], migrations: [] });
}

const EXPORT_WAIT_MS = 30_000;
