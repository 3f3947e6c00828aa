import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database } from '../../../src/db/contract';
import { describeEachEngine, TABLES } from '../../support/engines';

const REGISTER = join(__dirname, '..', '..', 'db', 'register.cjs');
const IMPORT = join(__dirname, 'import-process.ts');

/** Kills the import as soon as it prints `line`; without one it runs to its end. */
async function importIn(url: string, line: string | null): Promise<void> {
  const child = spawn(process.execPath, ['-r', REGISTER, IMPORT], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (said) => said === line && child.kill('SIGKILL'));
  await new Promise((resolve) => child.once('close', resolve));
}

async function counts(db: Database): Promise<number[]> {
  const count = async (table: string): Promise<number> =>
    (await db.query<{ found: number }>(`SELECT COUNT(*) AS found FROM \`${table}\``))[0]!.found;
  return Promise.all(['revision', 'change', 'party', 'claim', 'import_row', 'package_import'].map(count));
}

describeEachEngine('An import that is killed', (_open, create) => {
  it('leaves nothing or all, wherever it was, and can be run again', async () => {
    const database = await create(TABLES);
    const db = await database.open();
    const empty = await counts(db);
    for (const line of ['party_name', 'claim']) {
      await importIn(database.url, line);
      expect(await counts(db)).toEqual(empty);
    }
    await importIn(database.url, 'read');
    const late = await counts(db);
    await importIn(database.url, null);
    const whole = await counts(db);
    expect(whole[3]).toBe(1444);
    // The kill may come after COMMIT.
    expect([empty, whole]).toContainEqual(late);
  }, 120_000);
});
