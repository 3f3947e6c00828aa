import type { Database, Tx } from './contract';
import { insertRows } from './insert';
import { BufferedUnit, type Unit } from './unit';

export type { RecordedChange, Unit } from './unit';

export interface Author {
  readonly actor: string;
  /** Why; shown with every change. */
  readonly message: string;
  readonly releaseName?: string;
}

/** Writes one revision: all of `work` or nothing. Where `work` records no change, no number is spent unless it asks to, and everything is rolled back
 *  unless it asks to keep it.
 *  `work` may be run again from its beginning, so it must change nothing but the database. */
export async function commit<T>(
  db: Database,
  author: Author,
  work: (unit: Unit) => Promise<T>,
): Promise<{ revision: number | null; result: T }> {
  try {
    return await db.transaction((tx) => attempt(tx, author, work));
  } catch (error) {
    if (error instanceof NothingChanged) return { revision: null, result: error.result as T };
    throw error;
  }
}

/** The last revision; 0 before the first. */
export async function headRevision(db: Pick<Database, 'query'>): Promise<number> {
  const [head] = await db.query<{ revision: number }>('SELECT revision FROM head WHERE id = 1');
  if (!head) throw new Error('The table head has lost its row');
  return head.revision;
}

class NothingChanged extends Error {
  constructor(readonly result: unknown) {
    super('Nothing changed');
  }
}

async function attempt<T>(
  tx: Tx,
  author: Author,
  work: (unit: Unit) => Promise<T>,
): Promise<{ revision: number | null; result: T }> {
  const revision = await nextRevision(tx, author);
  const unit = new BufferedUnit(revision, tx);
  const result = await work(unit);
  const isEmpty = unit.changes === 0 && !unit.isSpent;
  if (isEmpty && !unit.isKept) throw new NothingChanged(result);
  if (isEmpty) return { revision: await giveBack(tx, revision), result };
  await unit.flush();
  return { revision, result };
}

/** The number goes to the next who records a change. */
async function giveBack(tx: Tx, revision: number): Promise<null> {
  await tx.run('DELETE FROM revision WHERE id = ?', [revision]);
  await tx.run('UPDATE head SET revision = revision - 1 WHERE id = 1');
  return null;
}

/** Updating the head first makes every other writer, of this process or another, wait for the end of this transaction. */
async function nextRevision(tx: Tx, { actor, message, releaseName }: Author): Promise<number> {
  await tx.run('UPDATE head SET revision = revision + 1 WHERE id = 1');
  const revision = await headRevision(tx);
  const row = [revision, await instantAfter(tx, revision - 1), actor, message, releaseName ?? null];
  await insertRows(tx, 'revision', ['id', 'at', 'actor', 'message', 'release_name'], [row]);
  return revision;
}

/** Now, or the instant of the revision before if a clock went back: instants keep the order of revisions. */
async function instantAfter(tx: Tx, revision: number): Promise<string> {
  const [last] = await tx.query<{ at: string }>('SELECT `at` FROM revision WHERE id = ?', [revision]);
  const now = new Date().toISOString();
  return last && last.at > now ? last.at : now;
}
