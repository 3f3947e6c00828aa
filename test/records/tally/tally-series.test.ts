import fc from 'fast-check';
import type { Database } from '../../../src/db/contract';
import { PersonCategory } from '../../../src/evidence/claim/claim.terms';
import { onFile, type Scope } from '../../../src/records/tally/on-file';
import { runningOnFile } from '../../../src/records/tally/running';
import { TallyScope, TallyUnit } from '../../../src/records/tally/tally.terms';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { ask, data } from '../../support/graph';
import { sheets } from '../../support/sheets';

const scopes: fc.Arbitrary<Scope> = fc.record({
  unit: fc.constantFrom(...Object.values(TallyUnit)),
  scope: fc.constantFrom(TallyScope.ALL, TallyScope.IN_EXCHANGES, TallyScope.OUTSIDE_EXCHANGES),
  countedById: fc.constant(null),
  viaId: fc.constantFrom(null, 'south'),
  toId: fc.constantFrom(null, 'north'),
  category: fc.constantFrom(null, PersonCategory.CHILDREN),
  since: fc.constantFrom(null, '2024-01-05'),
  until: fc.constantFrom(null, '2024-03-31'),
});

describe('The running total on file', () => {
  it('says after each day what is on file up to that day', () => {
    fc.assert(
      fc.property(sheets, scopes, (ledger, scope) => {
        const steps = runningOnFile(scope, ledger);
        const lastOfDay = steps.filter(({ record }, index) => steps[index + 1]?.record.to !== record.to);
        for (const { record, amount } of lastOfDay)
          expect(amount.best).toBe(onFile({ ...scope, until: record.to }, ledger).amount.best);
        const end = steps.at(-1)?.amount ?? { best: 0, notReported: 0 };
        const { best, notReported } = onFile(scope, ledger).amount;
        expect([end.best, end.notReported]).toEqual([best, notReported]);
      }),
      { numRuns: 300 },
    );
  });
});

interface Series {
  readonly unit: string;
  readonly scope: string;
  readonly since: string | null;
  readonly countedBy: { readonly id: string } | null;
  readonly claimed: readonly {
    readonly date: string | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly recorded: number | null;
    readonly gap: number | null;
    readonly tally: { readonly id: string; readonly recorded: number; readonly gap: number | null };
  }[];
  readonly recorded: readonly { readonly date: string; readonly best: number | null }[];
}

const FIELDS =
  '{ unit scope since countedBy { id } claimed { date low high recorded gap tally { id recorded gap } } recorded { date best } }';

describeEachEngine('Claimed series', (open) => {
  let db: Database;
  beforeAll(async () => (db = await withBundled(open)));

  const series = async (where = '{}'): Promise<Series[]> =>
    (await data<{ tallySeries: Series[] }>(db, `{ tallySeries(where: ${where}) ${FIELDS} }`)).tallySeries;

  it('hold each total of an origin once, by day, beside what the recorded line says there', async () => {
    const all = await series();
    const { tallies } = await data<{ tallies: { nodes: { id: string }[] } }>(
      db,
      '{ tallies(first: 200) { nodes { id } } }',
    );
    const ids = all.flatMap(({ claimed }) => claimed.map(({ tally }) => tally.id));
    expect([...ids].sort()).toEqual(tallies.nodes.map(({ id }) => id));
    for (const { scope, claimed, recorded } of all.filter(({ scope: one }) => one !== 'SUBSET')) {
      const days = claimed.map(({ date }) => date ?? '9');
      expect(days).toEqual([...days].sort());
      for (const { date, tally, ...point } of claimed) {
        const line = recorded.filter((step) => step.date <= date!).at(-1)?.best ?? null;
        expect([scope, tally.id, point.recorded]).toEqual([scope, tally.id, line ?? point.recorded]);
        expect(point.recorded ?? 0).toBe(tally.recorded);
        if (point.recorded !== null) expect(point.gap).toBe(tally.gap);
      }
    }
  });

  it('show Ukraine’s running total to be 106 above the records from July 2023 to May 2025', async () => {
    const [total] = await series(
      '{ countedBy: { eq: "pa-0007" }, unit: { eq: PEOPLE }, scope: { eq: IN_EXCHANGES }, category: { eq: PEOPLE } }',
    ).then((found) => found.filter(({ since }) => since === null));
    const exact = total!.claimed.filter(
      ({ date, low, high }) => low === high && date! >= '2023-07-06' && date! <= '2025-05-25',
    );
    expect(exact.length).toBeGreaterThan(7);
    expect(new Set(exact.map(({ gap }) => gap))).toEqual(new Set([106]));
    expect(exact.map(({ low }) => low)).toEqual(expect.arrayContaining([2576, 3405, 5757]));
  });

  it('never set a part of something against records', async () => {
    const subsets = await series('{ scope: { eq: SUBSET } }');
    expect(subsets.length).toBeGreaterThan(1);
    for (const { claimed, recorded } of subsets) {
      expect(recorded).toEqual([]);
      expect(claimed.map(({ recorded: found, gap }) => found ?? gap)).toEqual(claimed.map(() => null));
    }
  });

  it('refuse nonsense, and take as many statements for one as for all', async () => {
    const { errors } = await ask(
      db,
      '{ tallySeries(where: { until: { gt: "2025-01-01", lt: "2024-01-01" } }) { unit } }',
    );
    expect(errors![0]!.message).toContain('where.until');
    const cost = async (where: string): Promise<number> => {
      const before = db.statements;
      await series(where);
      return db.statements - before;
    };
    expect(await cost('{}')).toBeLessThanOrEqual((await cost('{ countedBy: { eq: "pa-0036" } }')) + 3);
  });
});
