import type { Logger } from 'pino';
import { type Config, configFromEnvironment } from '../config/config';
import type { Database } from '../db/database';
import { HandoverError } from '../kernel/errors';
import { openMigrated } from './database';
import { createLog } from './log';

export interface Surroundings {
  readonly config: Config;
  readonly db: Database;
  /** To standard error: standard output is for results. */
  readonly log: Logger;
}

/** Runs a command against the configured database, closes it, and sets the exit code: 0, 1 for a failure, 2 for a bad configuration or arguments.
 *  What `check` throws comes before a database is made or changed. */
export async function runCommand(
  work: (surroundings: Surroundings) => Promise<void>,
  check: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await reportFailure(async () => {
    const config = configFromEnvironment();
    await check();
    const db = await openMigrated(config);
    try {
      await work({ config, db, log: createLog(config.logLevel, 2) });
    } finally {
      await db.close();
    }
  });
}

/** What another configuration or other arguments would mend. */
const OF_THE_CALLER = new Set(['INVALID_CONFIGURATION', 'BAD_USER_INPUT', 'NOT_FOUND']);

export async function reportFailure(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof HandoverError ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = error instanceof HandoverError && OF_THE_CALLER.has(error.code) ? 2 : 1;
  }
}
