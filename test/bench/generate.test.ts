import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../bench/generate/package';
import { TABLES } from '../../src/package/tables';
import { wireRecords } from '../../src/records/match/register';
import { importPackage } from '../../src/pipeline/import/import-package';
import type { Database } from '../../src/db/contract';
import { describeEachEngine } from '../support/engines';

const SCALE = 0.005;
const FILES = ['datapackage.json', ...TABLES.map(({ name }) => `${name}.csv`)];

const folders: string[] = [];

async function made(scale: number, seed?: number) {
  const folder = await mkdtemp(join(tmpdir(), 'handover-generated-'));
  folders.push(folder);
  return { folder, rows: await generate(folder, scale, seed) };
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const contentsOf = (folder: string) => Promise.all(FILES.map((file) => readFile(join(folder, file), 'utf8')));

describe('the generator', () => {
  it('makes the same bytes each time, and other ones from another seed', async () => {
    const [first, again, other] = await Promise.all([made(SCALE), made(SCALE), made(SCALE, 2)]);
    expect(await contentsOf(again.folder)).toEqual(await contentsOf(first.folder));
    expect(await contentsOf(other.folder)).not.toEqual(await contentsOf(first.folder));
  });

  it('makes as many rows as its scale says', async () => {
    const { rows } = await made(SCALE);
    expect(rows).toMatchObject({
      exchange: 100,
      document: 100,
      statement: 500,
      claim: 1500,
      tally: 95,
      medical_service: 25,
    });
  });

  it('refuses a scale at which there would be nothing', async () => {
    await expect(made(0)).rejects.toThrow('The scale is too small');
  });
});

describeEachEngine('a generated package', (open) => {
  let db: Database;

  beforeAll(async () => {
    wireRecords();
    db = await open();
    const { folder } = await made(0.01);
    const { kept, missing } = await importPackage(db, folder);
    expect([kept, missing]).toEqual([[], []]);
  });

  /** The share of rows for which a condition holds. */
  async function share(table: string, condition: string): Promise<number> {
    const [counted] = await db.query<{ share: number }>(
      `SELECT AVG(CASE WHEN ${condition} THEN 1.0 ELSE 0.0 END) AS share FROM \`${table}\``,
    );
    return Number(counted!.share);
  }

  it.each([
    ['claim', "field = 'PARTY'", 564 / 1444],
    ['claim', "field = 'COUNT'", 270 / 1444],
    ['claim', "field = 'DATE'", 164 / 1444],
    ['claim', "review = 'PROPOSED'", 21 / 1444],
    ['statement', 'relayed_from_id IS NOT NULL', 46 / 476],
    ['statement', 'speaker_id IS NOT NULL', 291 / 476],
    ['statement', "language = 'uk'", 90 / 476],
    ['statement', "language = 'ru'", 113 / 476],
    ['document', "published_precision = 'DAY'", 218 / 296],
    ['exchange', 'part_of_id IS NOT NULL', 19 / 123],
  ])('has of %s with %s what the bundled package has', async (table, condition, bundled) => {
    expect(Math.abs((await share(table, condition)) - bundled)).toBeLessThan(0.05);
  });

  it('has values that voices contradict, sums of parts, and all years', async () => {
    const [found] = await db.query<Record<string, number>>(
      `SELECT SUM(conflict_kinds IS NOT NULL) AS conflicts, SUM(status = 'DERIVED') AS sums,
        COUNT(DISTINCT SUBSTR(date_from, 1, 4)) AS years FROM reading`,
    );
    expect(Number(found!.conflicts)).toBeGreaterThan(20);
    expect(Number(found!.sums)).toBeGreaterThan(100);
    expect(Number(found!.years)).toBe(5);
  });
});
