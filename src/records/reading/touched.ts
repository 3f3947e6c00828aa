import type { Tx } from '../../db/contract';
import { isIn, joined, type Sql, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';

const IDS_AT_ONCE = 500;

/** The records whose values a revision may have changed, by id. The changes must have been written. */
export async function touchedRecords(tx: Tx, revision: number): Promise<string[]> {
  const found = new Set(await recordsOf(tx, named(revision)));
  const changed = await changedRows(tx, revision);
  for (const [entity, ids] of changed)
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE)
      for (const id of await recordsOf(tx, bearing(entity, ids.slice(from, from + IDS_AT_ONCE)))) found.add(id);
  return [...found].sort();
}

/** Records whose claims or judgements began or ended. */
function named(revision: number): Sql {
  const here = sql`WHERE since_revision = ${revision} OR until_revision = ${revision}`;
  return sql`SELECT record_id AS id FROM claim ${here} UNION SELECT left_id FROM \`match\` ${here} UNION SELECT right_id FROM \`match\` ${here}`;
}

/** Rows that were there before, by table: a new one bears on nothing yet. */
async function changedRows(tx: Tx, revision: number): Promise<Map<string, string[]>> {
  const asked = sql`SELECT entity, entity_id AS id FROM \`change\` WHERE revision = ${revision} AND \`before\` IS NOT NULL
    AND ${isIn(sql`entity`, ['statement', 'document', 'source', 'party', 'place'])} ORDER BY sequence`;
  const rows = await tx.query<{ entity: string; id: string }>(asked.text, asked.params);
  const groups = groupBy(rows, ({ entity }) => entity);
  return new Map([...groups].map(([entity, group]) => [entity, group.map(({ id }) => id)]));
}

/** Records with a claim that may be heard otherwise: through its statement or one of the same origin, document, source, speaker, the
 *  party that runs the outlet, or the parties and the place it names. */
function bearing(entity: string, ids: readonly string[]): Sql {
  const among = (column: Sql): Sql => isIn(column, ids);
  const origins = sql`s.origin_id IN (SELECT o.origin_id FROM statement o WHERE ${among(sql`o.id`)})`;
  const bySay: Record<string, readonly Sql[]> = {
    statement: [among(sql`s.id`), origins],
    document: [among(sql`s.document_id`)],
    source: [among(sql`d.source_id`)],
    party: [
      among(sql`s.speaker_id`),
      sql`d.source_id IN (SELECT q.id FROM source q WHERE ${among(sql`q.operated_by_id`)})`,
      ...[sql`c.party_id`, sql`c.to_id`].map(among),
    ],
    place: [among(sql`c.place_id`)],
  };
  const each = (bySay[entity] ?? []).map(
    (condition) => sql`SELECT c.record_id AS id FROM claim c JOIN statement s ON s.id = c.statement_id
      JOIN document d ON d.id = s.document_id WHERE c.until_revision = ${HOLDS} AND ${condition}`,
  );
  return joined(each, ' UNION ');
}

async function recordsOf(tx: Tx, asked: Sql): Promise<string[]> {
  return (await tx.query<{ id: string }>(asked.text, asked.params)).map(({ id }) => id);
}
