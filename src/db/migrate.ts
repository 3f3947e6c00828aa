import { Migration, MigrationExecutor } from 'typeorm';
import type { Database } from './contract';
import { isMissingTable } from './engine-errors';
import { deferForeignKeys } from './foreign-keys';
import { LockLost, MigrationLock } from './migration-lock';

const defaultLeaseMs = 10_000;

interface Waiting {
  /** After how long without a sign of life the lock of another process is taken over. */
  readonly leaseMs?: number;
  /** Ends the waiting for another process, and comes between two migrations. */
  readonly signal?: AbortSignal;
}

/** Brings the schema up to date and answers the names of what was run. Processes that start together share the work of one: it migrates,
 *  the others wait. What a killed one left half-done is finished by the next. */
export async function migrate(db: Database, { leaseMs = defaultLeaseMs, signal }: Waiting = {}): Promise<string[]> {
  const done: string[] = [];
  while ((await pendingMigrations(db)).length > 0) await underLock(db, new MigrationLock(db, leaseMs, signal), done);
  return done;
}

/** The names of migrations that this program knows and the database has not seen, in their order. */
export async function pendingMigrations(db: Database): Promise<string[]> {
  const done = new Set(await executedMigrations(db));
  return knownMigrations(db)
    .map(({ name }) => name)
    .filter((name) => !done.has(name));
}

async function underLock(db: Database, lock: MigrationLock, done: string[]): Promise<void> {
  await lock.take();
  try {
    for (let [next] = await pendingMigrations(db); next !== undefined; [next] = await pendingMigrations(db)) {
      await run(db, lock, next);
      done.push(next);
    }
  } catch (error) {
    if (!(error instanceof LockLost)) throw error;
  } finally {
    await lock.release().catch(() => undefined);
  }
}

/** In one transaction, where the engine can; else the migration must find its own leftovers (see checks.ts). */
async function run(db: Database, lock: MigrationLock, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lock.renew(tx);
    await deferForeignKeys(tx);
    const migration = knownMigrations(db).find((known) => known.name === name) as Migration;
    await new MigrationExecutor(db.writer, tx.manager.queryRunner).executeMigration(migration);
  });
}

function knownMigrations({ writer }: Database): Migration[] {
  const known = writer.migrations.map((instance) => {
    const name = instance.name ?? instance.constructor.name;
    return new Migration(undefined, Number(name.slice(-13)), name, instance);
  });
  return known.sort((a, b) => a.timestamp - b.timestamp);
}

async function executedMigrations(db: Database): Promise<string[]> {
  try {
    return (await db.query<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}
