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
    const some = ['ex-000002', 'ex-000001', 'ex-000002', 'nobody'];
    const more = ['ex-000003', 'ex-000001'];
    const [first, view] = [await head(), await head()];
    const anew = await headlinesOf(view.apart(), [...some, ...more]);
    expect(anew.map(({ length }) => length > 0)).toEqual([true, true, true, false, true, true]);
    expect(await counted(() => headlinesOf(first, some))).toEqual([anew.slice(0, 4), 1]);
    expect(await counted(() => headlinesOf(view, more))).toEqual([anew.slice(4), 1]);
    expect(await counted(() => headlinesOf(view, [...some, ...more]))).toEqual([anew, 0]);
    expect(partsIn((await headlinesOf(view, ['ex-000001']))[0]!)).toMatchObject({ from: '2022-03-01', to: '2022-03-01' }); // prettier-ignore
  });

  it('are those of their revision', async () => {
    const [view, past] = [await head(), await new Reads(db).viewOf({ revision: 0 })];
    expect((await headlinesOf(past, ['ex-000001']))[0]).toEqual([]);
    expect((await headlinesOf(view, ['ex-000001']))[0]).not.toEqual([]);
  });

  it('keep nothing of the request that read them', async () => {
    const [headline] = await headlinesOf(await head(), ['ex-000004']);
    expect(headline!.length).toBeGreaterThan(1);
    for (const reading of headline!) expect(reading).not.toHaveProperty('view');
  });
});
