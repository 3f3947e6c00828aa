import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/db/contract';
import { withBundled } from '../support/bundled';
import { describeEachEngine } from '../support/engines';
import { ask } from '../support/graph';

const names = readdirSync(__dirname).filter((file) => file.endsWith('.graphql'));

describeEachEngine('The examples', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  it.each(names)('%s gets its answer', async (name) => {
    const answer = await ask(db, readFileSync(join(__dirname, name), 'utf8'));
    const file = join(__dirname, name.replace('.graphql', '.json'));
    const text = `${JSON.stringify(answer, null, 2)}\n`;
    if (process.env.UPDATE_ANSWERS) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
