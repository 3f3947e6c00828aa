import { createHash } from 'node:crypto';
import type { Tx } from '../../db/contract';
import { changedWithin, ERASED, sameLength } from '../../db/erasure/blanked';
import { isIn, named, type Sql, sql } from '../../db/sql';
import type { Targets } from './targets';
import type { Touched } from './touched';

interface Kept {
  readonly id: string;
  readonly text: string;
  readonly address: string;
  readonly hash: string;
}

const BETWEEN = '\n\n';
const BY_DOCUMENT = ['linked_frame', 'extracted', 'document_draft', 'document_text'];

/** Takes away what was collected and read of whole documents; answers by what they would be known if they came again. */
export async function forgetDocuments(tx: Tx, ids: readonly string[], touched: Touched): Promise<string[]> {
  if (ids.length === 0) return [];
  const among = isIn(sql`document_id`, ids);
  const kept = await tx.query<Kept>(...texts(among));
  await removed(tx, touched, sql`dead_letter WHERE address IN (SELECT url FROM document WHERE ${isIn(sql`id`, ids)})`);
  await removed(tx, touched, sql`job WHERE ${isIn(sql`\`key\``, ids)}`);
  for (const table of BY_DOCUMENT) await removed(tx, touched, sql`${named(table)} WHERE ${among}`);
  return [...ids, ...kept.flatMap(({ address, hash }) => [address, hash])];
}

async function removed(tx: Tx, touched: Touched, which: Sql): Promise<void> {
  touched.rows += await tx.run(`DELETE FROM ${which.text}`, which.params);
}

const texts = (which: Sql): [string, Sql['params']] => {
  const asked = sql`SELECT document_id AS id, text, address_sha256 AS address, text_sha256 AS hash FROM document_text WHERE ${which}`;
  return [asked.text, asked.params];
};

/** Writes over the places where erased claims stood in the texts that are kept, and what was noted of how they were read. */
export async function coverClaims(
  tx: Tx,
  { statement, claim, tally }: Targets,
  words: ReadonlySet<string>,
  touched: Touched,
): Promise<void> {
  const which = sql`extracted SET trace = ${'{}'} WHERE ${isIn(sql`entity_id`, [...claim, ...tally])}`;
  touched.rows += await tx.run(`UPDATE ${which.text}`, which.params);
  const asked = sql`SELECT DISTINCT s.document_id AS id, c.span_start AS start, c.span_end AS end FROM claim c JOIN statement s ON s.id = c.statement_id
    WHERE ${isIn(sql`c.id`, claim)} OR ${isIn(sql`s.id`, statement)}`;
  const spans = await tx.query<{ id: string; start: number | null; end: number | null }>(asked.text, asked.params);
  const documents = [...new Set(spans.map(({ id }) => id))];
  for (const { id, text } of await tx.query<Kept>(...texts(isIn(sql`document_id`, documents)))) {
    const own = spans.filter((span) => span.id === id && span.start !== null && span.end !== null);
    const covered = own.reduce((left, { start, end }) => cover(left, start!, end!), text);
    if (covered !== text) await tx.run('UPDATE document_text SET text = ? WHERE document_id = ?', [covered, id]);
  }
  await coverDrafts(tx, documents, words, touched);
}

const cover = (text: string, start: number, end: number): string =>
  text.slice(0, start) + sameLength(text.slice(start, end)) + text.slice(end);

async function coverDrafts(
  tx: Tx,
  documents: readonly string[],
  words: ReadonlySet<string>,
  touched: Touched,
): Promise<void> {
  const asked = sql`SELECT document_id AS id, extractor, draft FROM document_draft WHERE ${isIn(sql`document_id`, documents)}`;
  const drafts = await tx.query<{ id: string; extractor: string; draft: string }>(asked.text, asked.params);
  for (const { id, extractor, draft } of drafts) {
    const next = changedWithin(draft, (text) => (words.has(text) ? ERASED : text));
    if (next === draft) continue;
    touched.rows += 1;
    await tx.run('UPDATE document_draft SET draft = ? WHERE document_id = ? AND extractor = ?', [next, id, extractor]);
  }
}

/** Names texts that were written over anew: by the old hash one could find out what they were. Where another version of the page is the same now, the old
 *  one stays. */
export async function renameTexts(tx: Tx): Promise<void> {
  const covered = sql`text LIKE ${'%****%'}`;
  for (const { id, text, address, hash } of await tx.query<Kept>(...texts(covered))) {
    const next = createHash('sha256')
      .update(text.slice(text.indexOf(BETWEEN) + BETWEEN.length))
      .digest('hex');
    const taken = sql`SELECT 1 FROM document_text WHERE address_sha256 = ${address} AND text_sha256 = ${next}`;
    if (next !== hash && (await tx.query(taken.text, taken.params)).length === 0)
      await tx.run('UPDATE document_text SET text_sha256 = ? WHERE document_id = ?', [next, id]);
  }
}
