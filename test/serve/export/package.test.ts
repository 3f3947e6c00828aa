import { createHash } from 'node:crypto';
import type { Database } from '../../../src/db/contract';
import { shapeOf } from '../../../src/db/shape';
import { headRevision } from '../../../src/db/unit-of-work';
import { HOLDS } from '../../../src/db/view';
import { Party } from '../../../src/evidence/party/party.entity';
import { RecordIdentity } from '../../../src/evidence/record/record.entity';
import { entityOf } from '../../../src/package/entities';
import { TABLES } from '../../../src/package/tables';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { Reading } from '../../../src/records/reading/reading.entity';
import { claim, document, exchange, modify, party, source, statement, write } from '../../support/builders';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { exportedBytes, exportedPackage, filesOf } from '../../support/exported';
import { editedPackage, row } from '../../support/packages';

/** Every row that holds, in all tables and readings, without the numbers of revisions. */
async function liveState(db: Database): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const entity of [...TABLES.map(({ name }) => entityOf(name)), RecordIdentity, Reading]) {
    const { table, columns, versioned } = shapeOf(entity);
    const live = versioned ? ` WHERE until_revision = ${HOLDS}` : '';
    const kept = columns.filter(({ column }) => !column.endsWith('_revision')).map(({ column }) => `\`${column}\``);
    const rows = await db.query(`SELECT ${kept.join(', ')} FROM \`${table}\`${live}`);
    state[table] = rows.map((one) => JSON.stringify(one)).sort();
  }
  return state;
}

/** One file of each sort. */
const NAMES = ['package.zip', 'dataset.ndjson', 'exchanges.csv', 'conflicts.ndjson', 'documents.csv', 'claims.parquet'];

const hashes = async (db: Database, revision: number): Promise<string[]> =>
  Promise.all(
    NAMES.map(async (name) =>
      createHash('sha256')
        .update(await exportedBytes(db, revision, name))
        .digest('hex'),
    ),
  );

describeEachEngine('A package', (open) => {
  it('brings an equal state into an empty database, which exports equal files', async () => {
    const db = await withBundled(open);
    const folder = await exportedPackage(db, 1);
    const copy = await open();
    expect(await importPackage(copy, folder)).toMatchObject({ revision: 1, changed: 0, kept: [], missing: [] });
    expect(await liveState(copy)).toEqual(await liveState(db));
    expect(await filesOf(await exportedPackage(copy, 1))).toEqual(await filesOf(folder));
    expect(await importPackage(db, folder)).toMatchObject({ revision: null, kept: [], missing: [] });
  }, 60_000);

  it('is the same for an earlier revision whatever happened since, as every other file is', async () => {
    const db = await withBundled(open);
    const [before, others] = [await filesOf(await exportedPackage(db, 1)), await hashes(db, 1)];
    const edited = await editedPackage({
      'claim.csv': (text) =>
        row('cl-000516', (line) => line.replaceAll('207', '208'))(row('cl-000515', () => null)(text)),
      'source.csv': row('so-0155', (line) => line.replace(',F,cannot be judged,', ',D,seen altering numbers,')),
      'place.csv': (text) => `${text}pl-000099,New place,,,,UA,,,REGION\n`,
    });
    await importPackage(db, edited);
    await modify(db, Party, 'pa-0001', { office: 'Another office' });
    expect(await filesOf(await exportedPackage(db, 1))).toEqual(before);
    expect(await hashes(db, 1)).toEqual(others);
    const head = await exportedPackage(db, await headRevision(db));
    expect((await filesOf(head))['claim.csv']).not.toBe(before['claim.csv']);
    const copy = await open();
    await importPackage(copy, head);
    expect(await liveState(copy)).toEqual(await liveState(db));
  }, 90_000);

  it('keeps what waits for review to whoever runs the gateway; a public one can still be imported', async () => {
    const db = await withBundled(open);
    const [whole, open1] = [await exportedPackage(db, 1), await exportedPackage(db, 1, 'public')];
    expect((await filesOf(whole))['tally.csv']).toContain(',PROPOSED');
    const files = await filesOf(open1);
    expect(files['tally.csv'] + files['claim.csv']!).not.toMatch(/,(PROPOSED|REJECTED)\n/);
    const copy = await open();
    await importPackage(copy, open1);
    expect(await hashes(copy, 1)).toEqual(await hashes(db, 1));
  }, 90_000);

  it('keeps every text to the letter; lists for spreadsheets guard them, NDJSON does not', async () => {
    const texts = ['=1+1', '+7 "words"', '-a,b', '@x', 'line\nbreak', 'CR\r\nLF', '«Обмін» — 207 🕊', "'quoted'"];
    const db = await open();
    await write(db, [
      party('pa-0001'),
      source('so-0001'),
      document('do-0001', 'so-0001', '2024-01-31', { title: texts[0]! }),
      ...texts.map((summary, index) => statement(`st-000${index}`, 'do-0001', { summary })),
      ...exchange('ex-0001'),
      claim('cl-0001', 'st-0001', 'ex-0001', { toId: 'pa-0001', numberLow: 7, numberHigh: 7, asStated: texts[1]! }),
    ]);
    const copy = await open();
    await importPackage(copy, await exportedPackage(db, 1));
    const found = await copy.query<{ summary: string }>('SELECT summary FROM statement ORDER BY id');
    expect(found.map(({ summary }) => summary)).toEqual(texts);
    const where = JSON.stringify({ id: { eq: 'do-0001' } });
    expect((await exportedBytes(db, 1, 'documents.csv', { where })).toString()).toContain(",'=1+1,");
    expect((await exportedBytes(db, 1, 'documents.ndjson', { where })).toString()).toContain('"title":"=1+1"');
    expect((await exportedBytes(db, 1, 'statements.csv')).toString()).toContain(`"'+7 ""words"""`);
  });

  it('shows the two numbers of 31 January 2024 in one row, with the claims behind them', async () => {
    const db = await withBundled(open);
    const where = JSON.stringify({ date: { eq: '2024-01-31' } });
    const rows = (await exportedBytes(db, 1, 'exchanges.ndjson', { where })).toString().trim().split('\n');
    const parsed = rows.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(parsed.find((one) => one.to_id === 'pa-0007' && one.category === 'PEOPLE')).toMatchObject({
      ...{ exchange_id: 'ex-000053', best: 207, low: 195, high: 207, status: 'CONTESTED', conflict: true },
      ...{ chosen_claim_id: 'cl-000516', to_name: 'Ukraine', revision: 1 },
    });
    const silent = (await exportedBytes(db, 1, 'exchanges.csv')).toString().split('\n');
    expect(silent.filter((line) => /^ex-.*,(true|false),,,,,,,,,,,,,,1$/.test(line)).length).toBeGreaterThan(0);
  });
});
