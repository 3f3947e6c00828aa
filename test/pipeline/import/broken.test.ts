import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../src/db/contract';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { contentsOf } from '../../support/contents';
import { describeEachEngine } from '../../support/engines';
import { editedPackage, lineOf, row } from '../../support/packages';
import { withBundled } from '../../support/bundled';

type Broken = [what: string, file: string, id: string, edit: (line: string) => string, expected: RegExp];

/** Two statements that relay each other, with an origin outside. */
const CIRCLE = [
  ['st-00001', 'st-00005'],
  ['st-00005', 'st-00001'],
] as const;

const relaying =
  (from: string) =>
  (line: string): string =>
    line.replace(/,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,st-\d+,$/, `,${from},TRANSLATION,JUDGED,,,st-00030,`);

interface Descriptor {
  resources: { path: string; schema: { fields: { name: string; constraints: object }[]; foreignKeys: object[] } }[];
}

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
  [
    'an instant on a day that does not exist',
    'document.csv',
    'do-00001',
    (line) => line.replace(',PAGE,en,,', ',PAGE,en,2025-02-30T00:00:00Z,'),
    /, retrieved_at: found "2025-02-30T00:00:00Z", expected an instant/,
  ],
  ['blanks at the end', 'exchange.csv', 'ex-000001', (line) => `${line} `, /, label: found .*, expected no blanks/],
  [
    'a NUL',
    'exchange.csv',
    'ex-000001',
    (line) => `${line}\0`,
    /, label: found .*, expected text without control characters/,
  ],
  [
    'two records of two kinds in one match',
    'match.csv',
    'ex-000071',
    (line) => line.replace('ex-000073', 'ms-000002'),
    /, right_id: found "ms-000002", expected a record of the same kind/,
  ],
  [
    'an ordinal without its series',
    'claim.csv',
    'cl-000003',
    (line) => line.replace(/,[A-Z]+,([^,]*,){4}/, ',ORDINAL,,,,,'),
    /, term: found .*, expected one of NUMBERED/,
  ],
  [
    'a party without a role',
    'claim.csv',
    'cl-000001',
    (line) => line.replace(',DATE,', ',PARTY,'),
    /, role: found "", expected the role of the party/,
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

describeEachEngine('A package that is broken', (open) => {
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

  it.each([
    [
      'a claim accepted without a date of publication',
      { 'document.csv': row('do-00001', (line) => line.replace(',2025-06-22,DAY,PAGE,', ',,UNKNOWN,,')) },
      /claim\.csv:\d+, review: found "ACCEPTED", expected ACCEPTED only for/,
    ],
    [
      'two statements that relay each other',
      { 'statement.csv': (text: string) => CIRCLE.reduce((all, [id, from]) => row(id, relaying(from))(all), text) },
      /statement\.csv:\d+, relayed_from_id: found "st-\d+", expected a chain that ends/,
    ],
    [
      'one record judged to be two',
      { 'match.csv': (text: string) => `${text}ms-000001,ms-000003,SAME,test\nms-000002,ms-000003,DIFFERENT,test\n` },
      /match\.csv:5, judgement: found DIFFERENT, expected no chain of SAME from ms-000002 to ms-000003/,
    ],
  ])('is refused for %s, which only shows once all rows are in', async (_what, edits, expected) => {
    const folder = await editedPackage(edits);
    await expect(importPackage(db, folder)).rejects.toThrow(expected);
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

  it('is refused when its schema promises less than ours, or a file twice', async () => {
    const folder = await editedPackage({});
    const file = join(folder, 'datapackage.json');
    const descriptor = JSON.parse(await readFile(file, 'utf8')) as Descriptor;
    const claims = descriptor.resources.find(({ path }) => path === 'claim.csv')!.schema;
    for (const name of ['id', 'credibility', 'review'])
      claims.fields.find((field) => field.name === name)!.constraints = { required: true };
    claims.foreignKeys = [];
    descriptor.resources.push(descriptor.resources[0]!);
    await writeFile(file, JSON.stringify(descriptor));
    const refused = importPackage(db, folder);
    for (const expected of [
      'a pattern for the id',
      'maximum: 6 or less',
      'an enum within PROPOSED',
      'a foreign key to statement',
      'each resource once',
    ])
      await expect(refused).rejects.toThrow(expected);
    expect(await contentsOf(db)).toBe(before);
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
