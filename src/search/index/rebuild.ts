import type { Database, Tx } from '../../db/contract';
import { inside } from '../../db/inside';
import { named, sql } from '../../db/sql';
import { headRevision } from '../../db/unit-of-work';
import { SearchType } from '../search.terms';
import { differenceOf } from './entries';
import { refreshSearch } from './refresh';

const IDS_AT_ONCE = 200;

const TABLES: Readonly<Record<SearchType, string>> = {
  [SearchType.STATEMENT]: 'statement',
  [SearchType.DOCUMENT]: 'document',
  [SearchType.PARTY]: 'party',
  [SearchType.EXCHANGE]: 'exchange',
  [SearchType.MEDICAL_SERVICE]: 'medical_service',
};

/** Holds every entry against the data at head; where one differs, all are written anew, revision by revision, so that the past is right
 *  as well. `changed` is how many differed; nothing is written when it is 0. */
export function rebuildSearch(db: Database): Promise<{ changed: number }> {
  return locked(db, async (tx) => {
    const changed = await countDifferences(tx, await headRevision(tx));
    if (changed > 0) await writeAnew(tx);
    return { changed };
  });
}

/** Fills the search of a database that has revisions and no entries: one that was made before there was a search. Answers whether it did. */
export async function fillSearch(db: Database): Promise<boolean> {
  if (!(await lacksEntries(db))) return false;
  return locked(db, async (tx) => {
    const lacks = await lacksEntries(tx);
    if (lacks) await writeAnew(tx);
    return lacks;
  });
}

/** No revision begins meanwhile. */
function locked<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.run('UPDATE head SET revision = revision WHERE id = 1');
    return work(tx);
  });
}

async function lacksEntries(db: Pick<Database, 'query'>): Promise<boolean> {
  if ((await headRevision(db)) === 0) return false;
  return (await db.query('SELECT id FROM search_entry LIMIT 1')).length === 0;
}

async function writeAnew(tx: Tx): Promise<void> {
  const head = await headRevision(tx);
  await tx.run('DELETE FROM search_entry');
  for (let revision = 1; revision <= head; revision += 1) await refreshSearch(tx, revision, revision === head);
}

async function countDifferences(tx: Tx, revision: number): Promise<number> {
  let changed = 0;
  for (const type of Object.values(SearchType)) {
    let after = '';
    for (let ids = await idsAfter(tx, type, after); ids.length > 0; ids = await idsAfter(tx, type, after)) {
      const { gone, fresh } = await differenceOf(tx, inside(tx, revision), type, ids);
      changed += gone.length + fresh.length;
      after = ids.at(-1)!;
    }
  }
  return changed;
}

async function idsAfter(tx: Tx, type: SearchType, after: string): Promise<string[]> {
  const asked = sql`SELECT id FROM ${named(TABLES[type])} WHERE id > ${after} ORDER BY id LIMIT ${IDS_AT_ONCE}`;
  return (await tx.query<{ id: string }>(asked.text, asked.params)).map(({ id }) => id);
}
