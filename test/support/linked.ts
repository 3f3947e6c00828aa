import type { Database } from '../../src/db/database';
import { commit } from '../../src/db/unit-of-work';
import { addRow, endRow, type Row, told } from '../../src/db/row-changes';

/** A claim of a document as it holds. */
export interface Held {
  readonly id: string;
  readonly field: string;
  readonly record: string;
  readonly to: string | null;
  readonly low: number | null;
  readonly review: string;
  readonly speaker: string | null;
  readonly version: string;
}

/** By field, side and id. */
export const claimsIn = (db: Database, documentId: string): Promise<Held[]> =>
  db.query<Held>(
    `SELECT c.id, c.field, c.record_id AS record, c.to_id AS \`to\`, c.number_low AS low, c.review, s.speaker_id AS speaker,
     c.extractor_version AS version FROM claim c JOIN statement s ON s.id = c.statement_id
     WHERE s.document_id = ? AND c.until_revision = 4294967295 ORDER BY c.field, c.to_id, c.id`,
    [documentId],
  );

/** The one record that a document speaks of. */
export async function recordOf(db: Database, documentId: string): Promise<string> {
  const records = new Set((await claimsIn(db, documentId)).map(({ record }) => record));
  if (records.size !== 1) throw new Error(`${documentId} speaks of ${records.size} records`);
  return [...records][0]!;
}

/** An editor decides on a claim. */
export async function decide(db: Database, claimId: string, review: 'ACCEPTED' | 'REJECTED'): Promise<void> {
  await commit(db, { actor: 'editor', message: 'Looked at it' }, async (unit) => {
    const which = 'SELECT * FROM claim WHERE id = ? AND until_revision = 4294967295';
    const [row] = await unit.tx.query<Row>(which, [claimId]);
    await endRow(unit, 'claim', told(row!));
    await addRow(unit, 'claim', { ...told(row!), review }, true);
  });
}
