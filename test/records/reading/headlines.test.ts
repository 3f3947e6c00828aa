import type { Database } from '../../../src/db/contract';
import { Memory } from '../../../src/db/memory';
import { Reads } from '../../../src/db/reads';
import { headRevision } from '../../../src/db/unit-of-work';
import type { View } from '../../../src/db/view';
import { headlinesOf } from '../../../src/records/reading/headlines';
import { partsIn } from '../../../src/records/reading/title';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';

describeEachEngine('Headlines', (open) => {
  let db: Database;
  let memory: Memory;
  beforeAll(async () => {
    db = await withBundled(open);
    memory = new Memory(await headRevision(db));
  });

  const head = (): Promise<View> =>
    new Reads(db, { current: () => memory, reaching: () => Promise.resolve(memory) }).viewOf(null);
  const counted = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = db.statements;
    return [await work(), db.statements - before];
  };

  it('are read once, whoever asks, and are the same as those that are read each time', async () => {
    const [some, more] = [
      ['ex-000002', 'ex-000001', 'ex-000002', 'nobody'],
      ['ex-000003', 'ex-000001'],
    ];
    const [first, view] = [await head(), await head()];
    expect(await counted(() => headlinesOf(first, some))).toEqual([await headlinesOf(await plain(), some), 1]);
    expect(await counted(() => headlinesOf(view, more))).toEqual([await headlinesOf(await plain(), more), 1]);
    expect((await counted(() => headlinesOf(view, [...some, ...more])))[1]).toBe(0);
    expect(partsIn((await headlinesOf(view, ['ex-000001']))[0]!)).toMatchObject({ from: '2022-03-01', to: '2022-03-01' }); // prettier-ignore
  });

  it('keep nothing of the request that read them', async () => {
    const [headline] = await headlinesOf(await head(), ['ex-000004']);
    expect(headline!.length).toBeGreaterThan(1);
    for (const reading of headline!) expect(reading).not.toHaveProperty('view');
  });

  const plain = (): Promise<View> => new Reads(db).viewOf(null);
});
