import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import type { Database, Scalar, Tx } from '../../../src/db/contract';
import { deferForeignKeys } from '../../../src/db/foreign-keys';
import { insertRows } from '../../../src/db/insert';
import { Reads } from '../../../src/db/reads';
import { HOLDS } from '../../../src/db/view';
import { PersonCategory } from '../../../src/evidence/claim/claim.terms';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { rebuildReadings } from '../../../src/records/reading/rebuild';
import { Policy } from '../../../src/records/reading/reading.terms';
import type { Counted } from '../../../src/records/statistics/place-in-groups';
import { type Question, statisticsOf } from '../../../src/records/statistics/statistics.service';
import { ExchangeGroupKey } from '../../../src/records/statistics/statistics.terms';
import { type Running, withRunning } from '../../../src/records/statistics/time';
import { Totals } from '../../../src/records/statistics/totals';
import { BUNDLED, withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { data, summariesOf } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';
import { sheets } from '../../support/sheets';

const { PEOPLE, CHILDREN, REMAINS } = PersonCategory;
const { MONTH, TO, YEAR, CATEGORY, SOURCE } = ExchangeGroupKey;

/** A filter that lets everything through, and is none that a summary is kept for. */
const LIVE = { and: [] };

const groupsAt = async (db: Database, question: Question): Promise<readonly Running[]> =>
  statisticsOf(await new Reads(db).viewOf(null), summariesOf(db), question);

/** Found, kept, and found again beside what is kept. */
async function threeTimes(db: Database, question: Question): Promise<(readonly Running[])[]> {
  const found = await groupsAt(db, question);
  await summariesOf(db).idle();
  return [found, await groupsAt(db, question), await groupsAt(db, { ...question, where: LIVE })];
}

const keptAt = async (db: Database): Promise<number> =>
  (await db.query<{ n: number }>('SELECT COUNT(*) AS n FROM summary s JOIN head h ON h.revision = s.revision'))[0]!.n;

function questions(seed: number, numRuns: number, to: readonly string[]): Question[] {
  const keys = fc.shuffledSubarray(Object.values(ExchangeGroupKey), { maxLength: 3 });
  const asked = fc.record({
    groupBy: keys,
    to: fc.constantFrom(null, ...to),
    category: fc.constantFrom(PEOPLE, CHILDREN, REMAINS),
    policy: fc.constantFrom(null, Policy.LATEST, Policy.NO_BEST),
    fill: fc.boolean(),
  });
  return fc.sample(asked, { seed, numRuns }).map(({ groupBy, category, fill, ...rest }) => ({
    ...{ ...rest, groupBy },
    category: groupBy.includes(CATEGORY) ? PEOPLE : category,
    fill: fill && groupBy.some((key) => [MONTH, YEAR].includes(key)),
  }));
}

describeEachEngine('Statistics kept as summaries, of the real data', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  const ofEverything: Question = { groupBy: [MONTH, TO], category: PEOPLE, fill: false };

  it('are those found live, for any question', async () => {
    const asked = questions(7, 25, ['pa-0006', 'pa-0007']);
    for (const question of asked) {
      const [found, kept, live] = await threeTimes(db, question);
      expect(kept).toEqual(found);
      expect(live).toEqual(found);
    }
    expect(await keptAt(db)).toBeGreaterThan(15);
  });

  it('follow an import that changes some records, and the one that takes it back', async () => {
    const [before] = await threeTimes(db, ofEverything);
    const folder = await editedPackage({
      'claim.csv': row('cl-001275', (line) => line.replaceAll('2023-06', '2024-06')),
      'match.csv': (text) => `${text}ex-000084,ex-000087,SAME,joins two series\n`,
    });
    await importPackage(db, folder);
    await rm(folder, { recursive: true });
    const [changed, kept, live] = await threeTimes(db, ofEverything);
    expect(changed).not.toEqual(before);
    expect([kept, live]).toEqual([changed, changed]);
    await importPackage(db, BUNDLED);
    expect(await groupsAt(db, ofEverything)).toEqual(before);
    expect(await data(db, '{ exchangeStats(groupBy: [], asOf: { revision: 2 }) { exchanges } }')).not.toEqual(
      await data(db, '{ exchangeStats(groupBy: [], asOf: { revision: 3 }) { exchanges } }'),
    );
  });

  it('are void once a rebuild has mended readings', async () => {
    const [right] = await threeTimes(db, ofEverything);
    await db.transaction((tx) => tx.run("UPDATE reading SET number = high WHERE field = 'COUNT' AND low < high"));
    await db.transaction((tx) => tx.run('DELETE FROM summary'));
    const [, wrong] = await threeTimes(db, ofEverything);
    expect(wrong).not.toEqual(right);
    expect((await rebuildReadings(db)).changed).toBeGreaterThan(0);
    expect(await groupsAt(db, ofEverything)).toEqual(right);
  });

  it('take two statements once they are kept, and as many for many questions as for one', async () => {
    const one = '{ exchangeStats(groupBy: [MONTH, TO]) { exchanges people { best low high } } }';
    const many = `{ a: exchangeStats(groupBy: [MONTH]) { exchanges } b: exchangeStats(groupBy: [YEAR, TO]) { exchanges }
      c: exchangeStats(groupBy: [SOURCE]) { exchanges } d: exchangeStats(groupBy: [PARTY, ROLE]) { exchanges } }`;
    const cost = async (query: string): Promise<number> => {
      const before = db.statements;
      await data(db, query);
      await summariesOf(db).idle();
      return db.statements - before;
    };
    await Promise.all([cost(one), cost(many)]);
    expect([await cost(one), await cost(many)]).toEqual([2, 2]);
  });
});

/** Made-up records as rows: only what the sums look at. */
async function write(tx: Tx, records: readonly Counted[]): Promise<void> {
  await deferForeignKeys(tx);
  for (const name of ['reading', 'exchange', 'record']) await tx.run(`DELETE FROM ${name}`);
  await tx.run('UPDATE head SET revision = revision + 1 WHERE id = 1');
  const heads = records.map(({ id, headId }) => [id, headId, id]).sort(([, head]) => (head === null ? -1 : 1));
  await insertRows(
    tx,
    'record',
    ['id', 'kind', 'canonical_id'],
    records.map(({ id }) => [id, 'EXCHANGE', id]),
  );
  await insertRows(tx, 'exchange', ['id', 'part_of_id', 'label'], heads);
  await insertRows(tx, 'reading', COLUMNS, records.flatMap(readingsOf));
}

const COLUMNS = [
  ...[
    'record_id',
    '`key`',
    'field',
    'to_id',
    'category',
    'term',
    'role',
    'party_id',
    'place_id',
    'number',
    'low',
    'high',
  ],
  ...[
    'date_from',
    'date_to',
    'status',
    'corroboration',
    'conflict',
    'conflict_kinds',
    'beside',
    'voices',
    'publications',
  ],
  ...['since_revision', 'until_revision'],
].map((name) => name.replaceAll('`', ''));

function readingsOf({ id, outcome, kind, from, to, placeId, parties, counts, conflicts }: Counted): Scalar[][] {
  const make = (key: string, values: Readonly<Record<string, Scalar>>): Scalar[] => {
    const usual = { key, record_id: id, field: key.split('/')[0]!, since_revision: 1, until_revision: HOLDS };
    const judged = {
      status: 'REPORTED',
      corroboration: 'ONE_VOICE',
      conflict: 0,
      beside: 0,
      voices: 1,
      publications: 1,
    };
    const all: Record<string, Scalar> = { ...judged, ...usual, ...values };
    return COLUMNS.map((column) => all[column] ?? null);
  };
  const kinds = ['RELAY_DRIFT', 'SELF_REVISED'].slice(0, conflicts).join(' ') || null;
  return [
    ...(outcome ? [make('OUTCOME', { term: outcome })] : []),
    ...(kind ? [make('KIND', { term: kind })] : []),
    ...(from ? [make('DATE', { date_from: from, date_to: to })] : []),
    ...(placeId ? [make('PLACE', { place_id: placeId })] : []),
    ...(kinds ? [make('LIMIT', { conflict_kinds: kinds })] : []),
    make('ORDINAL/1', { term: 'two\nlines of words', number: 1 }),
    ...parties.map(({ role, partyId }) => make(`PARTY/${role}/${partyId}`, { role, party_id: partyId })),
    ...counts.map(({ toId, category, best, conflict, beside, ...count }) =>
      make(`COUNT/${toId}/${category}`, {
        ...{ to_id: toId, category, number: best, low: count.low, high: count.high },
        ...{ status: count.status, corroboration: count.corroboration },
        ...{ conflict: Number(conflict), beside: Number(beside) },
      }),
    ),
  ];
}

describeEachEngine('Statistics kept as summaries, of records of any kind', (open) => {
  it('are what the records come to, through one revision after the other', async () => {
    const db = await open();
    const ledgers = fc.sample(sheets, { seed: 11, numRuns: 25 });
    const asked = questions(5, 25, []).map((question) => ({ ...question, policy: null, fill: false }));
    let most = 0;
    for (const [index, records] of ledgers.entries()) {
      await db.transaction((tx) => write(tx, records));
      const question = asked[index]!;
      const byKey = question.groupBy.filter((key) => key !== SOURCE);
      const { category } = question;
      const totals = new Totals(byKey, { toId: null, category: byKey.includes(CATEGORY) ? null : category });
      totals.add(records);
      const expected = withRunning(totals.all(), byKey);
      most = Math.max(most, records.length);
      for (const found of await threeTimes(db, { ...question, groupBy: byKey })) expect(found).toEqual(expected);
    }
    expect(most).toBeGreaterThan(5);
  });
});
