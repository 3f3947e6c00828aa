import type { Database, Tx } from '../../db/contract';
import { headRevision } from '../../db/unit-of-work';
import { beginEpoch } from '../summary/epoch';
import { refreshTouched } from './refresh-touched';
import { RULE_VERSION } from './rule/resolved';

/** Makes all readings anew, of every revision, where another version of the rule made them: the rule is always today's. Answers whether it did. */
export async function followTheRule(db: Database): Promise<boolean> {
  if (await isToday(db)) return false;
  return db.transaction(async (tx) => {
    await tx.run('UPDATE head SET revision = revision WHERE id = 1');
    if (await isToday(tx)) return false;
    await writeAnew(tx);
    await beginEpoch(tx);
    await tx.run('DELETE FROM reading_rule');
    await tx.run('INSERT INTO reading_rule (id, version) VALUES (1, ?)', [RULE_VERSION]);
    return true;
  });
}

async function isToday(db: Pick<Database, 'query'>): Promise<boolean> {
  const [made] = await db.query<{ version: string }>('SELECT version FROM reading_rule');
  return made?.version === RULE_VERSION;
}

async function writeAnew(tx: Tx): Promise<void> {
  const head = await headRevision(tx);
  await tx.run('DELETE FROM reading');
  for (let revision = 1; revision <= head; revision += 1) await refreshTouched(tx, revision, revision === head);
}
