import type { Logger } from 'pino';
import type { Database } from '../db/contract';
import { importPackage } from '../pipeline/import/import-package';
import { progressFor } from './terminal-progress';
import { wireRecords } from '../records/match/register';
import type { Surroundings } from './command';
import { importFirst } from './first-import';

/** `handover import FOLDER` */
export async function importFolder(folder: string, { db, log }: Surroundings): Promise<void> {
  await bring(db, folder, log);
}

/** Fills an empty database with the configured package, if there is one. */
export async function fillEmpty({ config: { data }, db, log }: Surroundings): Promise<void> {
  if (data !== null) await importFirst(db, () => bring(db, data, log), log);
}

/** Imports a package and tells what it did. */
export async function bring(db: Database, folder: string, log: Logger, signal?: AbortSignal): Promise<void> {
  wireRecords();
  const progress = progressFor(process.stderr, (table, bytes) => log.info({ table, bytes }, 'importing'));
  const { revision, described, added, changed, ended, kept, missing } = await importPackage(
    db,
    folder,
    progress,
    signal,
  );
  if (described)
    log.info({ folder }, 'the package says something new of itself: version, title, licence or description');
  if (revision === null) log.info({ folder }, 'the package brings nothing new: no revision was made');
  else log.info({ folder, revision, added, changed, ended }, 'imported');
  for (const row of kept) log.warn({ row }, 'kept: the package changed it, but somebody here changed or ended it');
  for (const row of missing) log.warn({ row }, 'kept: the package no longer has it');
}
