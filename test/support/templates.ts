import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../src/db/contract';
import type { TestDatabase, TestEngine } from './engines';

/** What many tests begin with. It is made once in a run of the suite, by whoever needs it first, and copied from then on. */
export interface Template {
  readonly name: string;
  fill(db: Database): Promise<void>;
}

/** Where the templates of this run are noted; made and emptied around the run. */
const FOLDER = process.env.HANDOVER_TEST_TEMPLATES!;

/** The address of a database that a template filled. */
export async function templateOf(template: Template, engine: TestEngine): Promise<string> {
  const note = join(FOLDER, `${engine.name}-${template.name}`);
  const isFirst = await mkdir(`${note}.lock`).then(
    () => true,
    () => false,
  );
  if (isFirst) await make(template, await engine.create(), note);
  return noted(note);
}

async function make(template: Template, database: TestDatabase, note: string): Promise<void> {
  const db = await database.open();
  try {
    await template.fill(db);
  } catch (error) {
    await writeFile(`${note}.failed`, String(error));
    throw error;
  } finally {
    await db.close();
  }
  await writeFile(`${note}.begun`, database.url);
  await rename(`${note}.begun`, note);
}

async function noted(note: string): Promise<string> {
  for (;;) {
    const url = await readFile(note, 'utf8').catch(() => null);
    if (url !== null) return url;
    const failed = await readFile(`${note}.failed`, 'utf8').catch(() => null);
    if (failed !== null) throw new Error(failed);
    await wait(50);
  }
}
