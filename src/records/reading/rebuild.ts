import type { Database, Tx } from '../../db/contract';
import { headRevision } from '../../db/unit-of-work';
import { beginEpoch } from '../summary/epoch';
import { refreshReadings } from './refresh';

const RECORDS_AT_ONCE = 200;

/** Computes all readings at head anew. `changed` is how many of them were not what the rule gives. */
export async function rebuildReadings(db: Database): Promise<{ records: number; changed: number }> {
  return db.transaction(async (tx) => {
    await tx.run('UPDATE head SET revision = revision WHERE id = 1');
    const revision = await headRevision(tx);
    let [records, changed, after] = [0, 0, ''];
    for (let ids = await nextIds(tx, after); ids.length > 0; ids = await nextIds(tx, after)) {
      changed += await refreshReadings(tx, revision, ids);
      records += ids.length;
      after = ids.at(-1)!;
    }
    if (changed > 0) await beginEpoch(tx);
    return { records, changed };
  });
}

async function nextIds(tx: Tx, after: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('SELECT id FROM record WHERE id > ? ORDER BY id LIMIT ?', [
    after,
    RECORDS_AT_ONCE,
  ]);
  return rows.map(({ id }) => id);
}
