import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { contentsOf } from '../../support/contents';
import { describeEachEngine } from '../../support/engines';
import { editedPackage, lineOf, row } from '../../support/packages';
import { withBundled } from '../../support/bundled';

interface Refusal {
  readonly count: number;
  readonly problems: { file: string; line: number | null; column: string | null; found: string; expected: string }[];
}

type Edits = Parameters<typeof editedPackage>[0];

describeEachEngine('The problems of a package', (open) => {
  let db: Database;
  let before: string;
  beforeAll(async () => {
    db = await withBundled(open);
    before = await contentsOf(db);
  });

  /** Each problem as `file:line, column`. */
  async function problemsOf(edits: Edits, describe?: Parameters<typeof editedPackage>[1]): Promise<string[]> {
    const folder = await editedPackage(edits, describe);
    const { problems, count } = await importPackage(db, folder).then(
      () => Promise.reject(new Error('It was imported')),
      (error: unknown) => error as Refusal,
    );
    expect(problems).toHaveLength(count);
    expect(await contentsOf(db)).toBe(before);
    await rm(folder, { recursive: true });
    return problems.map(({ file, line, column, found }) => [file, line, column, found].filter(Boolean).join(' '));
  }

  it('are told together, whatever their kind, but not what only follows from them', async () => {
    const worse = row('cl-000003', (line) => line.replace(/,6,ACCEPTED$/, ',9,ACCEPTED'));
    const claim = row('cl-000005', (line) => line.replace(/,st-\d+,/, ',st-99999,'));
    const edits = {
      'party.csv': row('pa-0002', (line) => line.replace('pa-0005', 'pa-0008')),
      'place.csv': (text: string) => text.replace(',precision', ',precision,more'),
      'statement.csv': row('st-00203', (line) => line.replace(/^st-00203,do-\d+/, 'st-00203,')),
      'claim.csv': (text: string) => worse(claim(text)),
      'match.csv': (text: string) => `${text}ms-000001,ms-000003,SAME,test\nms-000002,ms-000003,DIFFERENT,test\n`,
    };
    const other = (descriptor: Record<string, unknown>): object => {
      (descriptor.resources as { path: string; hash: string }[]).find(({ path }) => path === 'source.csv')!.hash =
        `sha256:${'0'.repeat(64)}`;
      return descriptor;
    };
    expect(await problemsOf(edits, other)).toEqual([
      expect.stringMatching(/^source\.csv sha256:/),
      expect.stringMatching(/^place\.csv 1 "id,name_en/),
      `statement.csv ${await lineOf('statement.csv', 'st-00203')} document_id ""`,
      `claim.csv ${await lineOf('claim.csv', 'cl-000003')} credibility "9"`,
      `claim.csv ${await lineOf('claim.csv', 'cl-000005')} statement_id "st-99999"`,
      `party.csv ${await lineOf('party.csv', 'pa-0002')} side_id "pa-0008"`,
      'match.csv 5 judgement DIFFERENT',
    ]);
  });

  it.each<[string, Edits, string]>([
    [
      'a column too many',
      { 'place.csv': (text) => text.replaceAll('\n', ',more\n') },
      'place.csv 1 "id,name_en,name_ru,name_uk,name_be,country,latitude,longitude,precision,more"',
    ],
    [
      'a column too few',
      { 'medical_service_exchange.csv': (text) => text.replaceAll(/,[^,\n]*\n/g, '\n') },
      'medical_service_exchange.csv 1 "medical_service_id"',
    ],
    ['a byte order mark', { 'party.csv': (text) => `\uFEFF${text}` }, 'party.csv 1 a byte order mark'],
    [
      'a row after one of several lines, and of several itself',
      { 'source.csv': row('so-0001', (line) => `${line.replace(/,$/, '')},"one\ntwo\nthree"\nso-x,"n\nn"`) },
      'source.csv 5 2 cells',
    ],
    [
      'a quote that opens in a row of several lines and never closes',
      { 'exchange.csv': (text) => `${text}ex-zzzz01,,"one\ntwo"\nex-zzzz02,,"one\ntwo\nthree` },
      'exchange.csv 127 a quote that opens and never closes',
    ],
    [
      'a quote within a cell',
      { 'exchange.csv': row('ex-000001', (line) => line.replace('ex-', 'e"x-')) },
      'exchange.csv 2 a quote inside of a cell that is not quoted',
    ],
    [
      'bytes that are not UTF-8',
      {
        'source.csv': (text) =>
          Buffer.from(text).fill(0xff, Buffer.from(text).indexOf('112.ua'), Buffer.from(text).indexOf('112.ua') + 1),
      },
      'source.csv 3 name bytes that are not UTF-8',
    ],
    ['a control character', { 'exchange.csv': row('ex-000001', (line) => `${line}\u0007`) }, 'exchange.csv 2 label '],
    [
      'a statement that corrects itself',
      { 'statement.csv': row('st-00001', (line) => `${line}st-00001`) },
      'statement.csv 2 corrects_id "st-00001"',
    ],
    [
      'a homepage that is none',
      { 'source.csv': row('so-0001', (line) => line.replace(/https?:\/\/[^,]*/, 'javascript:alert(1)')) },
      'source.csv 2 homepage "javascript:alert(1)"',
    ],
  ])('are one for %s, with its place', async (_what, edits, expected) => {
    expect(await problemsOf(edits)).toEqual([expect.stringContaining(expected)]);
  });

  it('are lists of persons, in whatever free text they stand', async () => {
    const names = 'Ivan Vyhadanyi / Petro Nesnuiuchyi / Yurii Uiavnyi';
    const edits = {
      'party.csv': row('pa-0001', (line) => line.replace('Chairman of', names)),
      'party_name.csv': (text: string) => `${text}pa-0001,en,${names},ALIAS\n`,
      'place.csv': row('pl-000001', (line) => line.replace('Беларусь', names)),
      'source.csv': row('so-0001', (line) => line.replace('0532.ua', names)),
    };
    const described = (descriptor: object): object => ({ ...descriptor, title: names, description: `Of ${names}.` });
    const list = 'a list of personal names';
    expect(await problemsOf(edits, described)).toEqual([
      `party.csv 2 office ${list}`,
      `party_name.csv 247 text ${list}`,
      `place.csv 2 name_ru ${list}`,
      `source.csv 2 name ${list}`,
      `datapackage.json title ${list}`,
      `datapackage.json description ${list}`,
    ]);
  });

  it('are told for statements that correct each other', async () => {
    const correcting = (of: string, by: string) => row(of, (line) => `${line}${by}`);
    const edit = (text: string): string => correcting('st-00001', 'st-00002')(correcting('st-00002', 'st-00001')(text));
    expect(await problemsOf({ 'statement.csv': edit })).toEqual([
      'statement.csv 2 corrects_id "st-00002"',
      'statement.csv 3 corrects_id "st-00001"',
    ]);
  });

  it('are told for a tally accepted without a date of publication', async () => {
    const [{ document } = { document: '' }] = await db.query<{ document: string }>(`SELECT s.document_id AS document
      FROM tally t JOIN statement s ON s.id = t.statement_id
      WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.statement_id = s.id) ORDER BY t.id LIMIT 1`);
    const edit = row(document, (line) =>
      line.replace(/,\d{4}(-\d\d)*,(DAY|MONTH|YEAR),(PAGE|INFERRED),/, ',,UNKNOWN,,'),
    );
    const found = await problemsOf({ 'document.csv': edit });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContainEqual(expect.stringMatching(/^tally\.csv \d+ review "ACCEPTED"$/));
  });

  it('of the descriptor say what was found', async () => {
    const other = (descriptor: Record<string, unknown>): object => ({
      ...descriptor,
      title: 'a\0b',
      version: 7,
      licenses: [],
      name: undefined,
    });
    expect(await problemsOf({}, other)).toEqual([
      'datapackage.json name nothing',
      'datapackage.json title "a\\u0000b"',
      'datapackage.json version 7',
      'datapackage.json licenses []',
    ]);
  });
});
