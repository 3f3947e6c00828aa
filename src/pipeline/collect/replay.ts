import type { Database } from '../../db/contract';
import { askFor } from '../tables/ask-for';

const AT_ONCE = 500;

export interface ReplayChoice {
  /** Only documents of this source; null: of all. */
  readonly sourceId: string | null;
  /** Only those published on this day or later; null: all. */
  readonly since: string | null;
}

/** Asks for every kept text to be read again, without fetching anything. Answers how many there are. */
export async function replay(db: Database, { sourceId, since }: ReplayChoice): Promise<number> {
  const conditions = [
    't.document_id > ?',
    ...(sourceId ? ['d.source_id = ?'] : []),
    ...(since ? ['d.published_on >= ?'] : []),
  ];
  const given = [sourceId, since].filter((value) => value !== null);
  const next = `SELECT t.document_id AS id FROM document_text t JOIN document d ON d.id = t.document_id
    WHERE ${conditions.join(' AND ')} ORDER BY t.document_id LIMIT ${AT_ONCE}`;
  let count = 0;
  for (let last: string | undefined = ''; last !== undefined;) {
    const rows: { id: string }[] = await db.query(next, [last, ...given]);
    await db.transaction(async (tx) => {
      for (const { id } of rows) await askFor(tx, 'extract', id, { documentId: id });
    });
    count += rows.length;
    last = rows.at(-1)?.id;
  }
  return count;
}
