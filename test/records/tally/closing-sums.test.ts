import type { Database } from '../../../src/db/contract';
import { View } from '../../../src/db/view';
import { PersonCategory } from '../../../src/evidence/claim/claim.terms';
import { ledgerOf } from '../../../src/records/exchange/ledger';
import type { Filed } from '../../../src/records/exchange/filed';
import { onFile, type Scope } from '../../../src/records/tally/on-file';
import { TallyScope, TallyUnit } from '../../../src/records/tally/tally.terms';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';

const RUSSIA = 'pa-0006';
const UKRAINE = 'pa-0007';

/** Ukraine's count of people returned to it in what it calls exchanges. */
const RETURNED: Scope = {
  unit: TallyUnit.PEOPLE,
  scope: TallyScope.IN_EXCHANGES,
  countedById: UKRAINE,
  viaId: null,
  toId: UKRAINE,
  category: PersonCategory.PEOPLE,
  since: null,
  until: null,
};

describeEachEngine('Closing sums of the real data', (open) => {
  let db: Database;
  let ledger: readonly Filed[];
  beforeAll(async () => {
    db = await withBundled(open);
    const view: View = new View(
      db,
      1,
      () => true,
      true,
      () => Promise.resolve(view),
    );
    ledger = await ledgerOf(view);
  });

  it('Ukraine’s running total grows by what is on file, to the person, from July 2023 to May 2025', () => {
    const until = onFile({ ...RETURNED, until: '2023-07-06' }, ledger).amount;
    const since = onFile({ ...RETURNED, since: '2023-07-07', until: '2025-05-25' }, ledger).amount;
    const beside = onFile(
      { ...RETURNED, since: '2023-07-07', until: '2025-05-25', scope: TallyScope.OUTSIDE_EXCHANGES },
      ledger,
    );
    expect([until.best, since.best]).toEqual([2470, 5757 - 2576]);
    expect(beside.matching.map(({ id }) => id)).toEqual(expect.arrayContaining(['ex-000075', 'ex-000077']));
  });

  it('counts a series once where the counter numbers exchanges, its stages singly elsewhere', () => {
    const series = ledger.filter(({ id, headId }) => id === 'ex-000079' || headId === 'ex-000079');
    const count = (countedById: string | null): number =>
      onFile(
        { ...RETURNED, unit: TallyUnit.EXCHANGES, category: null, toId: null, countedById },
        ledger,
      ).matching.filter((one) => series.includes(one)).length;
    expect([series.length, count(UKRAINE), count(RUSSIA)]).toEqual([4, 1, 3]);
  });

  it('takes those beside an exchange out of its total, and never the dead into it', () => {
    const day = { since: '2025-04-19', until: '2025-04-19' };
    const inside = onFile({ ...RETURNED, ...day }, ledger).amount.best;
    const all = onFile({ ...RETURNED, ...day, scope: TallyScope.ALL }, ledger).amount.best;
    expect([inside, all]).toEqual([246, 277]);
    const bodies = onFile(
      {
        ...RETURNED,
        unit: TallyUnit.REMAINS,
        category: null,
        scope: TallyScope.ALL,
        since: '2025-06-01',
        until: '2025-06-30',
      },
      ledger,
    );
    expect(bodies.amount.best).toBeGreaterThanOrEqual(6060);
    expect(
      onFile(
        { ...RETURNED, since: '2025-06-11', until: '2025-06-16' },
        ledger.filter(({ kind }) => kind === 'REMAINS_REPATRIATION'),
      ).amount.best,
    ).toBe(0);
  });

  it('sets 38 operations through Belarus against the records, one tally however many pages repeat it', async () => {
    const { tallies } = await data<{
      tallies: {
        nodes: {
          claimedLow: number;
          recorded: number;
          gap: number;
          statements: object[];
          matching: { totalCount: number };
        }[];
      };
    }>(
      db,
      '{ tallies(where: { countedBy: { eq: "pa-0005" }, claimedLow: { eq: 38 } }) { nodes { claimedLow recorded gap statements { id } matching { totalCount } } } }',
    );
    expect(tallies.nodes).toHaveLength(1);
    const [tally] = tallies.nodes;
    expect(tally).toMatchObject({ claimedLow: 38, recorded: 13, gap: 25, matching: { totalCount: 13 } });
    expect(tally?.statements).toHaveLength(9);
  });
});
