import { rm } from 'node:fs/promises';
import { headRevision } from '../../../src/db/unit-of-work';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { link } from '../../../src/pipeline/link/handle';
import { withBundled } from '../../support/bundled';
import { collected, count, event, extraction, on } from '../../support/drafts';
import { describeEachEngine } from '../../support/engines';
import { exportedPackage } from '../../support/exported';
import { claimsIn } from '../../support/linked';

const CLAIMS =
  'SELECT id FROM claim WHERE until_revision = 4294967295 AND record_id IN (SELECT id FROM exchange) ORDER BY id';

describeEachEngine('A package of everything', (open) => {
  it('leaves out proposals about records that nobody sees, and can be imported', async () => {
    const db = await withBundled(open);
    const both = (low: number) => [count(low), count(low, { to: 'RU', from: 'UA' })];
    await collected(db, [
      { id: 'do-known1', sourceId: 'so-0001', read: extraction([event(both(207))]) },
      { id: 'do-fresh1', sourceId: 'so-0001', read: extraction([event(both(3), on('2021-01-10'))]) },
    ]);
    for (const documentId of ['do-known1', 'do-fresh1']) await link(db, { documentId });
    const [known, fresh] = [await claimsIn(db, 'do-known1'), await claimsIn(db, 'do-fresh1')];
    const folder = await exportedPackage(db, await headRevision(db));
    const other = await open();
    await importPackage(other, folder);
    await rm(folder, { recursive: true });
    expect(await other.query(CLAIMS)).toEqual(await db.query(CLAIMS));
    const [seen] = await other.query<{ record: string }>('SELECT record_id AS record FROM claim WHERE id = ?', [
      known[0]!.id,
    ]);
    expect(seen!.record).toBe(known[0]!.record);
    expect(await other.query('SELECT id FROM claim WHERE id = ?', [fresh[0]!.id])).toEqual([]);
  }, 120_000);
});
