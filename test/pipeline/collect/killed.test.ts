import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Database } from '../../../src/db/contract';
import { documents, withSource } from '../../support/collecting';
import { describeEachEngine, TABLES } from '../../support/engines';
import { page, rss, Site } from '../../support/site';

const REGISTER = join(__dirname, '..', '..', 'db', 'register.cjs');
const PROCESS = join(__dirname, 'collect-process.ts');
const MANY = 45;
/** Five of the pages say what others say. */
const DIFFERENT = 40;

jest.setTimeout(300_000);

const text = (number: number): string =>
  `Стороны обменялись пленными: домой вернулись ${number} человек с каждой стороны. Посредником были Эмираты, как и весной.`;

describeEachEngine('Collecting that is killed', (_open, create) => {
  let site: Site;
  beforeAll(async () => {
    site = await new Site().start();
    const numbers = Array.from({ length: MANY }, (_, index) => index % DIFFERENT);
    numbers.forEach((number, index) => site.put(`/${index}`, page('Обмен', [text(number)])));
    site.put(
      '/rss',
      rss(numbers.map((_, index) => ({ link: site.at(`/${index}`), title: 'Обмен', guid: String(index) }))),
    );
  });
  afterAll(() => site.stop());

  /** Kills it once the site was asked so many times; answers its exit code. */
  async function collectIn(url: string, killAfter: number | null): Promise<number | null> {
    const before = site.asked.length;
    const env = { ...process.env, DATABASE_URL: url, FEED_ADDRESS: site.at('/rss') };
    const child = spawn(process.execPath, ['-r', REGISTER, PROCESS], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const watch = setInterval(() => {
      if (killAfter !== null && site.asked.length - before >= killAfter) child.kill('SIGKILL');
    }, 5);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    clearInterval(watch);
    return code;
  }

  const state = async (db: Database) => ({
    documents: (await documents(db)).map(({ id, url, text: words, replaces_id, cluster_id }) => ({
      id,
      url,
      words,
      replaces_id,
      cluster_id,
    })),
    jobs: (await db.query<{ key: string }>('SELECT `key` FROM job ORDER BY `key`')).map(({ key }) => key),
    changes: await db.query('SELECT COUNT(*) AS found FROM `change` WHERE entity = ?', ['document']),
  });

  async function opened() {
    const database = await create(TABLES);
    const db = await database.open();
    return { url: database.url, db: await withSource(db) };
  }

  it('loses nothing, doubles nothing, and ends as if it had not been', async () => {
    const [disturbed, calm] = [await opened(), await opened()];
    const codes = [];
    for (const killAfter of [3, 18]) codes.push(await collectIn(disturbed.url, killAfter));
    codes.push(await collectIn(disturbed.url, null), await collectIn(calm.url, null));
    expect(codes).toEqual([null, null, 0, 0]);
    expect(await state(disturbed.db)).toEqual(await state(calm.db));
    expect((await documents(calm.db)).length).toBe(MANY);
    expect(new Set((await documents(calm.db)).map(({ cluster_id }) => cluster_id)).size).toBe(DIFFERENT);
  });
});
