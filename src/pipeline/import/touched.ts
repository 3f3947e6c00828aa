import type { Tx } from '../../db/contract';
import { type Sql, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';

/** Statements whose claims may be heard otherwise after a row of `entity` changed: by statement `s` and its document `d`. */
const HEARD_OTHERWISE: Readonly<Record<string, Sql>> = {
  statement: sql`s.id = x.entity_id OR s.origin_id IN (SELECT o.origin_id FROM statement o WHERE o.id = x.entity_id)`,
  document: sql`s.document_id = x.entity_id`,
  source: sql`d.source_id = x.entity_id`,
  party: sql`s.speaker_id = x.entity_id OR EXISTS (SELECT 1 FROM source q WHERE q.id = d.source_id AND q.operated_by_id = x.entity_id)`,
};

/** The records whose values a revision may have changed, by id. The changes must have been written. */
export async function touchedRecords(tx: Tx, revision: number): Promise<string[]> {
  const changed = sql`SELECT DISTINCT entity_id FROM \`change\` WHERE revision = ${revision} AND entity = `;
  const heard = Object.entries(HEARD_OTHERWISE).map(
    ([entity, bears]) => sql`SELECT c.record_id AS id FROM (${changed}${entity} AND \`before\` IS NOT NULL) x
      JOIN statement s ON 1 = 1 JOIN document d ON d.id = s.document_id AND (${bears}) JOIN claim c ON c.statement_id = s.id AND c.until_revision = ${HOLDS}`,
  );
  const named = sql`SELECT c.record_id FROM claim c JOIN (${changed}${'party'} AND \`before\` IS NOT NULL) x ON x.entity_id IN (c.party_id, c.to_id) WHERE c.until_revision = ${HOLDS}
    UNION SELECT c.record_id FROM claim c JOIN (${changed}${'place'} AND \`before\` IS NOT NULL) x ON x.entity_id = c.place_id WHERE c.until_revision = ${HOLDS}`;
  const own = sql`SELECT record_id FROM claim WHERE since_revision = ${revision} OR until_revision = ${revision}
    UNION SELECT left_id FROM \`match\` WHERE since_revision = ${revision} OR until_revision = ${revision}
    UNION SELECT right_id FROM \`match\` WHERE since_revision = ${revision} OR until_revision = ${revision}`;
  const asked = [...heard, named].reduce((all, one) => sql`${all} UNION ${one}`, own);
  const rows = await tx.query<{ record_id: string }>(asked.text, asked.params);
  return [...new Set(rows.map((row) => row.record_id))].sort();
}
