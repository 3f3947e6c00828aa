import type { Config } from '../config/config';
import { type Database, openDatabase } from '../db/database';
import { migrate } from '../db/migrate';
import { entities } from './entities';
import { migrations } from './migrations';

/** Opens the configured database and brings its schema up to date. */
export async function openMigrated(config: Config, signal?: AbortSignal): Promise<Database> {
  const db = await openDatabase(config, { entities, migrations }, signal);
  try {
    await migrate(db, { signal });
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
