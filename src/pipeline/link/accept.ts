import type { Database, Tx } from '../../db/contract';
import { named, sql } from '../../db/sql';
import { commit, type Unit } from '../../db/unit-of-work';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';
import { appear } from '../../records/medical-service/appear';
import { refreshTouched } from '../../records/reading/refresh-touched';
import { refreshSearch } from '../../search/index/refresh';
import type { DocumentWork } from '../tables/ask-for';
import { addRow, endRow, type Row, told } from '../../db/row-changes';
import { PIPELINE } from './author';

/** Accepts what was read surely in one document, in a revision of its own, so that it can be taken back as a whole: only where the feed allows it, and
 *  the page has an address, a date of publication and the words. Of an edited page a person looks at everything. */
export async function accept(db: Database, { documentId }: DocumentWork): Promise<void> {
  if (!(await mayAccept(db, documentId))) return;
  const author = { actor: PIPELINE, message: `Accept what was read surely in ${documentId}` };
  await commit(db, author, (unit) => acceptIn(unit, documentId));
}

/** True where it need not wait for a person. */
export async function mayAccept(db: Pick<Tx, 'query'>, documentId: string): Promise<boolean> {
  const rows = await db.query(
    `SELECT d.id FROM document d JOIN document_text t ON t.document_id = d.id JOIN feed f ON f.id = t.feed_id
     WHERE d.id = ? AND f.auto_accept = 1 AND d.url <> '' AND d.published_on IS NOT NULL AND d.replaces_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM document n WHERE n.replaces_id = d.id)`,
    [documentId],
  );
  return rows.length > 0;
}

async function acceptIn(unit: Unit, documentId: string): Promise<void> {
  if (!(await mayAccept(unit.tx, documentId))) return;
  const claims = await sureIn(unit.tx, 'claim', documentId);
  for (const [recordId, of] of groupBy(claims, (claim) => String(claim.record_id)))
    await appear(unit, recordId, of.map(asAccepted));
  for (const claim of claims) await acceptRow(unit, 'claim', claim);
  for (const tally of await sureIn(unit.tx, 'tally', documentId)) await acceptRow(unit, 'tally', tally);
  if (unit.changes === 0) return;
  await unit.flush();
  await refreshTouched(unit.tx, unit.revision);
  await refreshSearch(unit.tx, unit.revision);
}

const asAccepted = (claim: Row): Parameters<typeof appear>[2][number] => ({
  field: String(claim.field),
  term: claim.term as string | null,
  dateFrom: claim.date_from as string | null,
  dateTo: claim.date_to as string | null,
});

async function acceptRow(unit: Unit, table: 'claim' | 'tally', row: Row): Promise<void> {
  await endRow(unit, table, row);
  await addRow(unit, table, { ...row, review: 'ACCEPTED' }, true);
}

/** Proposals that nobody but the pipeline had a hand in, and that were never accepted before: what was taken back stays so. */
async function sureIn(tx: Tx, table: 'claim' | 'tally', documentId: string): Promise<Row[]> {
  const others = sql`SELECT 1 FROM ${named(table)} o JOIN revision r ON r.id = o.since_revision OR r.id = o.until_revision
    WHERE o.id = t.id AND (r.actor <> ${PIPELINE} OR o.review <> ${'PROPOSED'})`;
  const read = sql`SELECT entity_id FROM extracted WHERE document_id = ${documentId} AND entity = ${table} AND tier = ${'AUTO'}`;
  const asked = sql`SELECT t.* FROM ${named(table)} t WHERE t.id IN (${read}) AND t.until_revision = ${HOLDS}
    AND t.review = ${'PROPOSED'} AND t.as_stated <> '' AND NOT EXISTS (${others}) ORDER BY t.id`;
  return (await tx.query<Row>(asked.text, asked.params)).map(told);
}
