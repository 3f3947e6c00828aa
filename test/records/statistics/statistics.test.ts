import type { Database } from '../../../src/db/contract';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { ask, data } from '../../support/graph';

interface Bounds {
  readonly best: number | null;
  readonly notReported: number;
}

interface Group {
  readonly key: Readonly<Record<string, string | number | null>> & { readonly to: { readonly id: string } | null };
  readonly exchanges: number;
  readonly people: Bounds;
  readonly remains: Bounds;
  readonly runningPeople: Bounds | null;
}

const FIELDS =
  '{ key { month quarter year to { id } category } exchanges people { best notReported } remains { best notReported } runningPeople { best notReported } }';

/** What Ukraine calls exchanges: prisoner exchanges, and what bears one of its numbers. */
const NUMBERED =
  '{ outcome: { eq: "HELD" }, or: [{ kind: { eq: "PRISONER_EXCHANGE" } }, { id: { in: ["ex-000061", "ex-000070"] } }], date: { gte: "2023-07-07", lte: "2025-05-25" } }';

const NONSENSE: readonly [what: string, args: string, argument: string][] = [
  ['a key twice', 'groupBy: [MONTH, TO, MONTH]', 'groupBy'],
  ['an unknown side', 'groupBy: [], to: "pa-9999"', 'to'],
  ['a side of no letters', 'groupBy: [], to: ""', 'to'],
  ['filling without a period', 'groupBy: [TO], fill: true', 'fill'],
  ['one category and all of them', 'groupBy: [CATEGORY], category: CHILDREN', 'category'],
  [
    'a range in which nothing lies',
    'groupBy: [], where: { date: { gt: "2025-01-01", lt: "2024-01-01" } }',
    'where.date',
  ],
  ['a filter of null', 'groupBy: [], where: { outcome: null }', 'where.outcome'],
  ['a revision to come', 'groupBy: [], asOf: { revision: 99 }', 'asOf'],
];

describeEachEngine('Exchange statistics', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  const stats = async (args: string): Promise<Group[]> =>
    (await data<{ exchangeStats: Group[] }>(db, `{ exchangeStats(${args}) ${FIELDS} }`)).exchangeStats;

  it('come to Ukraine’s running total from July 2023 to May 2025, to the person', async () => {
    const groups = await stats(`where: ${NUMBERED}, groupBy: [MONTH, TO], to: "pa-0007"`);
    const last = groups.filter(({ key }) => key.to !== null && key.month !== null).at(-1)!;
    const beside = 22 + 31;
    expect([last.key.month, last.runningPeople!.best! - beside]).toEqual(['2025-05', 5757 - 2576]);
  });

  it('give one group without a key, also where nothing is found', async () => {
    const [all, ...rest] = await stats('groupBy: []');
    const [none] = await stats('groupBy: [], where: { kind: { eq: "NONE" } }');
    expect([all!.exchanges, rest, all!.runningPeople]).toEqual([123, [], null]);
    const nothing = { best: null, notReported: 0 };
    expect(none).toMatchObject({ exchanges: 0, people: nothing, remains: nothing });
  });

  it('keep the dead out of the living, whatever is asked', async () => {
    const [bodies] = await stats('groupBy: [], category: REMAINS');
    const byCategory = await stats('groupBy: [CATEGORY]');
    const dead = byCategory.find(({ key }) => key.category === 'REMAINS')!;
    expect(bodies!.people).toEqual({ best: null, notReported: 0 });
    expect(bodies!.remains.best).toBeGreaterThan(10_000);
    expect(dead.remains).toEqual(bodies!.remains);
    for (const { key, people, remains } of byCategory)
      expect(key.category === 'REMAINS' ? people.best : remains.best).toBeNull();
  });

  it('miss nothing on what was not held', async () => {
    const [planned] = await stats('groupBy: [], where: { not: { outcome: { eq: "HELD" } } }');
    expect(planned).toMatchObject({ exchanges: 9, people: { notReported: 0 }, remains: { notReported: 0 } });
  });

  it('fill the empty months when asked, and carry the running total over them', async () => {
    const where =
      'where: { kind: { eq: "PRISONER_EXCHANGE" }, outcome: { eq: "HELD" }, date: { gte: "2023-07-01", lt: "2024-03-01" } }';
    const bare = await stats(`${where}, groupBy: [MONTH, TO], to: "pa-0007"`);
    const full = await stats(`${where}, groupBy: [MONTH, TO], to: "pa-0007", fill: true`);
    const months = ['2023-07', '2023-08', '2023-09', '2023-10', '2023-11', '2023-12', '2024-01', '2024-02'];
    expect(full.map(({ key }) => key.month)).toEqual(months);
    expect(full.filter(({ exchanges }) => exchanges > 0)).toEqual(bare);
    const empty = full.find(({ key }) => key.month === '2023-10')!;
    expect(empty).toMatchObject({ exchanges: 0, people: { best: null, notReported: 0 } });
    expect(empty.runningPeople).toEqual(full.find(({ key }) => key.month === '2023-09')!.runningPeople);
  });

  it.each(NONSENSE)('refuse %s', async (_what, args, argument) => {
    const { errors } = await ask(db, `{ exchangeStats(${args}) { exchanges } }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).toContain(argument);
  });

  it('take as many statements for few records as for all', async () => {
    const cost = async (where: string): Promise<number> => {
      const before = db.statements;
      await data(
        db,
        `{ exchangeStats(where: ${where}, groupBy: [YEAR, PARTY, ROLE, SOURCE, PLACE, TO], policy: LATEST) { key { party { name } source { name } place { name } to { name } } people { best } } }`,
      );
      return db.statements - before;
    };
    const [few, all] = [await cost('{ date: { gte: "2025-05-01", lt: "2025-07-01" } }'), await cost('{}')];
    expect(few).toBeGreaterThan(5);
    expect(all).toBeLessThanOrEqual(few + 3);
  });
});
