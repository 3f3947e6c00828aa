import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { HOLDS } from '../../../src/db/view';
import { headRevision } from '../../../src/db/unit-of-work';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { BUNDLED } from '../../support/bundled';
import { contentsOf } from '../../support/contents';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';
import { withBundled } from '../../support/bundled';

describeEachEngine('Importing a package', (open) => {
  let db: Database;
  beforeEach(async () => (db = await withBundled(open)));

  it('brings every row in one revision, and nothing more the second time', async () => {
    const before = await contentsOf(db);
    const again = await importPackage(db, BUNDLED);
    expect(again).toEqual({ revision: null, described: false, added: 0, changed: 0, ended: 0, kept: [], missing: [] });
    expect(await contentsOf(db)).toBe(before);
    const [claims] = await db.query<{ found: number }>('SELECT COUNT(*) AS found FROM claim');
    expect([await headRevision(db), claims?.found]).toEqual([1, 1444]);
  });

  it('brings exactly the differences of a changed package in one revision', async () => {
    const folder = await editedPackage({
      'claim.csv': (text) =>
        row('cl-000516', (line) => line.replaceAll('207', '208'))(row('cl-000515', () => null)(text)),
      'source.csv': row('so-0155', (line) => line.replace(',F,cannot be judged,', ',D,seen altering numbers,')),
      'place.csv': (text) => `${text}pl-000099,New place,,,,UA,,,REGION\n`,
    });
    const done = await importPackage(db, folder);
    expect(done).toMatchObject({ revision: 2, added: 1, changed: 2, ended: 1, kept: [], missing: [] });
    const changes = await db.query(
      'SELECT operation, entity, entity_id AS id FROM `change` WHERE revision = 2 ORDER BY sequence',
    );
    expect(changes).toEqual([
      { operation: 'ADD', entity: 'place', id: 'pl-000099' },
      { operation: 'MODIFY', entity: 'source', id: 'so-0155' },
      { operation: 'END', entity: 'claim', id: 'cl-000516' },
      { operation: 'ADD', entity: 'claim', id: 'cl-000516' },
      { operation: 'END', entity: 'claim', id: 'cl-000515' },
    ]);
    const [ended] = await db.query('SELECT ended_because AS because FROM claim WHERE id = ?', ['cl-000515']);
    expect(ended).toEqual({ because: 'ENTRY_ERROR' });
    await rm(folder, { recursive: true });
  });

  it('answers as of an earlier revision as before, the judgement of a source and the side of a party included', async () => {
    const question = `query ($asOf: AsOf) { exchange(id: "ex-000053", asOf: $asOf) {
      returned(to: "pa-0007") { best low high corroboration because { chosen { id statement { source { reliability } speaker { side { id } } } } } } } }`;
    const before = await data(db, question, { asOf: { revision: 1 } });
    const folder = await editedPackage({
      'source.csv': row('so-0155', (line) => line.replace(',F,cannot be judged,', ',E,rewrites,')),
      'party.csv': row('pa-0017', (line) => line.replace('pa-0007', '')),
      'claim.csv': row('cl-000516', (line) => line.replaceAll('207', '209')),
    });
    await importPackage(db, folder);
    const after = await data<{ exchange: { returned: { best: number } } }>(db, question);
    expect(await data(db, question, { asOf: { revision: 1 } })).toEqual(before);
    expect(after).not.toEqual(before);
    await rm(folder, { recursive: true });
  });

  it('keeps and reports what somebody here has changed since', async () => {
    await db.transaction(
      async (tx) => void (await tx.run("UPDATE source SET name = 'Renamed here' WHERE id = 'so-0001'")),
    );
    const folder = await editedPackage({
      'source.csv': row('so-0001', (line) => line.replace('0532.ua,', '0532 (Melitopol),')),
    });
    const done = await importPackage(db, folder);
    expect(done).toMatchObject({ revision: null, kept: ['source so-0001'] });
    const [source] = await db.query('SELECT name FROM source WHERE id = ?', ['so-0001']);
    expect(source).toEqual({ name: 'Renamed here' });
    await rm(folder, { recursive: true });
  });

  it('brings a kept row as soon as it is again what the package brought', async () => {
    const rename = (name: string): Promise<void> =>
      db.transaction(async (tx) => void (await tx.run("UPDATE source SET name = ? WHERE id = 'so-0001'", [name])));
    await rename('Renamed here');
    const folder = await editedPackage({
      'source.csv': row('so-0001', (line) => line.replace('0532.ua,', '0532 (Melitopol),')),
      'place.csv': (text) => `${text}pl-000099,New place,,,,UA,,,REGION\n`,
    });
    expect(await importPackage(db, folder)).toMatchObject({
      revision: 2,
      added: 1,
      changed: 0,
      kept: ['source so-0001'],
    });
    expect(await importPackage(db, folder)).toMatchObject({ revision: null, kept: ['source so-0001'] });
    await rename('0532.ua');
    expect(await importPackage(db, folder)).toMatchObject({ revision: 3, changed: 1, kept: [] });
    await rm(folder, { recursive: true });
  });

  it('keeps a claim that somebody here changed, though a newer package lacks it', async () => {
    await db.transaction(async (tx) => void (await tx.run("UPDATE claim SET credibility = 2 WHERE id = 'cl-000515'")));
    const folder = await editedPackage({
      'claim.csv': (text) => row('cl-000516', () => null)(row('cl-000515', () => null)(text)),
    });
    const kept = ['claim cl-000515'];
    expect(await importPackage(db, folder)).toMatchObject({ revision: 2, ended: 1, kept });
    expect(await importPackage(db, folder)).toMatchObject({ revision: null, ended: 0, kept });
    const live = await db.query('SELECT id FROM claim WHERE id IN (?, ?) AND until_revision = ?', [
      'cl-000515',
      'cl-000516',
      HOLDS,
    ]);
    expect(live).toEqual([{ id: 'cl-000515' }]);
    await rm(folder, { recursive: true });
  });

  it('ends what a far smaller package lacks, on SQLite more rows than a statement has values', async () => {
    // SQLite takes 32,766 values; servers have no such limit, only parts to go through.
    const many = db.engine === 'sqlite' ? 33_000 : 5000;
    const grown = await editedPackage({ 'tally.csv': (text) => text + copies(text, many) });
    expect(await importPackage(db, grown)).toMatchObject({ revision: 2, added: many });
    expect(await importPackage(db, BUNDLED)).toMatchObject({ revision: 3, ended: many, missing: [] });
    await rm(grown, { recursive: true });
  }, 180_000);

  it('reports rows that a newer package lacks but others may rest on, and keeps them', async () => {
    const folder = await editedPackage({ 'place.csv': row('pl-000020', () => null) });
    const [used] = await db.query<{ found: number }>(
      "SELECT COUNT(*) AS found FROM claim WHERE place_id = 'pl-000020'",
    );
    const done = await importPackage(db, folder);
    expect(used).toBeDefined();
    expect(done).toMatchObject({ revision: null, missing: ['place pl-000020'] });
    await rm(folder, { recursive: true });
  });
});

function copies(text: string, many: number): string {
  const line = text.split('\n')[1]!.replace(/,ACCEPTED$/, ',REJECTED');
  return Array.from(
    { length: many },
    (_, at) => `${line.replace(/^ta-\d+/, `ta-x${String(at).padStart(6, '0')}`)}\n`,
  ).join('');
}
