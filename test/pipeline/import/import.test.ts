import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { headRevision } from '../../../src/db/unit-of-work';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { BUNDLED, withBundled } from '../../support/bundled';
import { contentsOf } from '../../support/contents';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { editedPackage, lineOf, row } from '../../support/packages';

describeEachEngine('Importing a data package', (open) => {
  let db: Database;
  beforeEach(async () => (db = await withBundled(open)));

  it('brings every row in one revision, and nothing more the second time', async () => {
    const before = await contentsOf(db);
    const again = await importPackage(db, BUNDLED);
    expect(again).toEqual({ revision: null, added: 0, changed: 0, ended: 0, kept: [], missing: [] });
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

type Broken = [what: string, file: string, id: string, edit: (line: string) => string, expected: RegExp];

/** Clearly invented people, who may not stand in a list. */
const LIST = 'Petro Vyhadanyi, Ivan Nesnuiuchyi and Stepan Uiavnyi were returned';

const BROKEN: Broken[] = [
  [
    'a wrong enum',
    'claim.csv',
    'cl-000452',
    (line) => line.replace('ACCEPTED', 'MAYBE'),
    /, review: found "MAYBE", expected one of PROPOSED, ACCEPTED, REJECTED/,
  ],
  [
    'a dangling key',
    'claim.csv',
    'cl-000452',
    (line) => line.replace('st-00203', 'st-99999'),
    /, statement_id: found "st-99999", expected the id of a row of statement/,
  ],
  [
    'low above high',
    'claim.csv',
    'cl-000459',
    (line) => line.replace(',22,22,', ',23,22,'),
    /, number_low: found "23", expected at most number_high, 22/,
  ],
  [
    'two live versions',
    'claim.csv',
    'cl-000452',
    (line) => `${line}\n${line}`,
    /, id: found cl-000452 again, after line \d+, expected each key once/,
  ],
  [
    'a list of names',
    'statement.csv',
    'st-00001',
    (line) => line.replace('Speaks of a recent return', LIST),
    /, summary: found a list of personal names/,
  ],
  [
    'a day that does not exist',
    'claim.csv',
    'cl-000452',
    (line) => line.replaceAll('2023-08-07', '2023-02-30'),
    /, date_from: found "2023-02-30", expected a day that exists/,
  ],
  [
    'a value where none was stated',
    'claim.csv',
    'cl-000459',
    (line) => line.replace('STATED', 'WITHHELD'),
    /, number_low: found "22", expected nothing: the status is WITHHELD/,
  ],
  ['a cell too many', 'exchange.csv', 'ex-000001', (line) => `${line},more`, /: found 4 cells, expected 3 cells/],
  [
    'an origin that is not the end',
    'statement.csv',
    'st-00003',
    (line) => line.replace(/st-00012,$/, 'st-00013,'),
    /, origin_id: found "st-00013", expected the end of the relay chain/,
  ],
  [
    'a side that is no state',
    'party.csv',
    'pa-0002',
    (line) => line.replace('pa-0005', 'pa-0008'),
    /, side_id: found "pa-0008", expected the id of a STATE/,
  ],
];

describeEachEngine('A broken package', (open) => {
  let db: Database;
  let before: string;
  beforeAll(async () => {
    db = await withBundled(open);
    before = await contentsOf(db);
  });

  it.each(BROKEN)('is refused for %s, and leaves the database as it was', async (_what, file, id, edit, expected) => {
    const line = await lineOf(file, id);
    const folder = await editedPackage({ [file]: row(id, edit) });
    const refused = importPackage(db, folder);
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_PACKAGE',
      message: expect.stringMatching(expected) as string,
    });
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`${file}:(${line}|${line + 1})\\b`)) as string,
    });
    expect(await contentsOf(db)).toBe(before);
    await rm(folder, { recursive: true });
  });

  it('is refused with the first fifty problems and the count of all', async () => {
    const folder = await editedPackage({ 'claim.csv': (text) => text.replaceAll(',ACCEPTED', ',SURE') });
    const refused = importPackage(db, folder);
    await expect(refused).rejects.toMatchObject({ count: 1423, problems: { length: 50 } });
    await expect(refused).rejects.toThrow('... and 1373 more');
    await rm(folder, { recursive: true });
  });

  it('is refused when a file is not the one that the descriptor describes', async () => {
    const folder = await editedPackage({});
    await rm(`${folder}/match.csv`);
    await expect(importPackage(db, folder)).rejects.toThrow(
      'match.csv: found ENOENT, expected a file that can be read',
    );
    await rm(folder, { recursive: true });
    await expect(importPackage(db, '/nowhere')).rejects.toThrow('datapackage.json: found ENOENT');
  });
});
