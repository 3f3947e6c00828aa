import { PersonCategory as Category } from '../../../src/evidence/claim/claim.terms';
import { amountOf } from '../../../src/records/exchange/amount';
import type { Filed, FiledCount } from '../../../src/records/exchange/filed';
import { Corroboration, ReportedStatus } from '../../../src/records/reading/reading.terms';

const NORTH = 'pa-1';

const counted = (category: Category, best: number | null, of: Partial<FiledCount> = {}): FiledCount => ({
  ...{ toId: NORTH, category, best, low: best, high: best, status: ReportedStatus.REPORTED, conflict: false },
  ...{ beside: false, corroboration: Corroboration.ONE_VOICE },
  ...of,
});

const record = (...counts: FiledCount[]): Filed => ({
  ...{ id: 'ex-1', headId: null, outcome: 'HELD', kind: 'PRISONER_EXCHANGE', from: '2024-01-31', to: '2024-01-31' },
  ...{ parties: [], ordinals: [], placeId: null, conflicts: 0, counts },
});

const without = (...counts: FiledCount[]): ReturnType<typeof amountOf> =>
  amountOf(record(...counts), NORTH, Category.PEOPLE, 'LEFT_OUT');

describe('What a record gave to a side, without those beside the exchange', () => {
  it('is the whole less the part', () => {
    const people = counted(Category.PEOPLE, 277);
    const beside = counted(Category.WOUNDED_AND_SICK, 31, { beside: true });
    expect(without(people, beside)).toMatchObject({ best: 246, low: 246, high: 246, notReported: 0 });
  });

  it('is missing where the whole is, and never below nothing', () => {
    const people = counted(Category.PEOPLE, null, { low: 22, status: ReportedStatus.DERIVED });
    const beside = counted(Category.WOUNDED_AND_SICK, 22, { beside: true });
    expect(without(people, beside)).toMatchObject({ best: 0, low: 0, high: null, notReported: 1 });
  });

  it('is missing where the part is', () => {
    const beside = counted(Category.WOUNDED_AND_SICK, null, { beside: true, status: ReportedStatus.WITHHELD });
    expect(without(counted(Category.PEOPLE, 277), beside)).toMatchObject({ best: 0, notReported: 1 });
  });

  it('keeps the widest bounds of a number somebody said', () => {
    const beside = counted(Category.WOUNDED_AND_SICK, 31, { beside: true, low: 20, high: 40 });
    expect(without(counted(Category.PEOPLE, 277), beside)).toMatchObject({ best: 246, low: 237, high: 257 });
  });

  it('has nothing to do with the dead', () => {
    const bodies = counted(Category.REMAINS, 5, { beside: true });
    expect(without(counted(Category.PEOPLE, 200), bodies)).toMatchObject({ best: 200, low: 200, high: 200 });
    expect(amountOf(record(bodies), NORTH, Category.PEOPLE, 'ONLY')).toMatchObject({ best: 0 });
  });
});
