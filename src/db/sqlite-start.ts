import { constants, existsSync } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { InvalidConfiguration } from '../kernel/errors';
import { isNoDatabase, isRetryable } from './engine-errors';
import { translating } from './translate';

/** Sees that a database can be at that path, and makes its folder.
 *  @throws {InvalidConfiguration} */
export async function prepareFile(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    if (!existsSync(path)) return;
    await access(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw unusable(path, `where no file can be written (${(error as NodeJS.ErrnoException).code})`, error);
  }
  if (!(await stat(path)).isFile()) throw unusable(path, 'which is no file');
}

/** Waits for other processes that open the same file: the first one changes its mode, and locks it for that moment.
 *  @throws {InvalidConfiguration} when the file is no database, {Overloaded} after the time limit */
export async function opened(
  source: DataSource,
  path: string,
  withinMs: number,
  signal?: AbortSignal,
): Promise<DataSource> {
  const until = performance.now() + withinMs;
  for (;;) {
    try {
      return await source.initialize();
    } catch (error) {
      if (isNoDatabase(error)) throw unusable(path, 'which is no database', error);
      if (!isRetryable(error) || performance.now() > until) return translating(() => Promise.reject(error as Error));
    }
    await sleep(10 + Math.random() * 40, undefined, { signal });
  }
}

/** Level by level: mkdir's own way of making several never ends where the system lets nobody make any. */
async function makeFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  });
}

function unusable(path: string, what: string, cause?: unknown): InvalidConfiguration {
  const found = JSON.stringify(`sqlite:${path}`);
  const allowed = 'sqlite:path/of/a/file, which is a database of Handover or can be made';
  return new InvalidConfiguration([`DATABASE_URL: found ${found}, ${what}; allowed is ${allowed}`], { cause });
}
