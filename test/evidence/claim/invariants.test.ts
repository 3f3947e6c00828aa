import type { Database } from '../../../src/db/contract';
import { isCheck, isDuplicate, isForeignKey } from '../../../src/db/engine-errors';
import { withBundled } from '../../support/bundled';
import { contentsOf } from '../../support/contents';
import { describeEachEngine } from '../../support/engines';

type Refusal = (error: unknown) => boolean;

/** What must never be written, by whatever way it comes. */
const BAD: readonly [what: string, statement: string, refusal: Refusal][] = [
  ['a low above its high', "UPDATE claim SET number_low = 9, number_high = 1 WHERE id = 'cl-000459'", isCheck],
  ['a first day after the last', "UPDATE claim SET date_to = '2023-08-01' WHERE id = 'cl-000452'", isCheck],
  ['a value that was withheld', "UPDATE claim SET status = 'WITHHELD' WHERE id = 'cl-000459'", isCheck],
  ['an unknown field', "UPDATE claim SET field = 'RUMOUR' WHERE id = 'cl-000459'", isCheck],
  ['a role without a party field', "UPDATE claim SET role = 'HOSTED' WHERE id = 'cl-000459'", isCheck],
  ['a category of a date', "UPDATE claim SET category = 'PEOPLE' WHERE id = 'cl-000452'", isCheck],
  ['a credibility off the scale', "UPDATE claim SET credibility = 7 WHERE id = 'cl-000459'", isCheck],
  ['an end without a reason', "UPDATE claim SET until_revision = 2 WHERE id = 'cl-000459'", isCheck],
  [
    'a claim that ends before it began',
    "UPDATE claim SET until_revision = 1, ended_because = 'REVIEWED' WHERE id = 'cl-000459'",
    isCheck,
  ],
  [
    'two live versions of a claim',
    "UPDATE claim SET id = 'cl-000459', since_revision = 0 WHERE id = 'cl-000460'",
    isDuplicate,
  ],
  ['a claim of nobody', "UPDATE claim SET statement_id = 'st-none' WHERE id = 'cl-000459'", isForeignKey],
  ['a claim about nothing', "UPDATE claim SET record_id = 'ex-none' WHERE id = 'cl-000459'", isForeignKey],
  ['a relay without its origin', "UPDATE statement SET origin_id = id WHERE id = 'st-00003'", isCheck],
  ['a document dated by nothing', "UPDATE document SET published_on = NULL WHERE id = 'do-00001'", isCheck],
  ['an official without an office', "UPDATE party SET office = NULL WHERE id = 'pa-0001'", isCheck],
  ['a source off the scale', "UPDATE source SET reliability = 'G' WHERE id = 'so-0001'", isCheck],
  [
    'a total whose period ends before it begins',
    "UPDATE tally SET since = '2026-01-01' WHERE id = 'ta-00011'",
    isCheck,
  ],
  ['a match with itself', "UPDATE `match` SET right_id = left_id WHERE left_id = 'ms-000001'", isCheck],
  [
    'a best outside of its range',
    "UPDATE reading SET number = 999999 WHERE record_id = 'ex-000053' AND `key` = 'COUNT/pa-0007/PEOPLE'",
    isCheck,
  ],
  ['a source that statements rest on, deleted', "DELETE FROM source WHERE id = 'so-0155'", isForeignKey],
];

describeEachEngine('The database itself', (open) => {
  let db: Database;
  let before: string;
  beforeAll(async () => {
    db = await withBundled(open);
    before = await contentsOf(db);
  });

  it.each(BAD)('refuses %s', async (_what, statement, refusal) => {
    const refused = await db.transaction((tx) => tx.run(statement)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(refusal(refused)).toBe(true);
    expect(await contentsOf(db)).toBe(before);
  });
});
