import type { Database, Tx } from '../../db/contract';
import { changedWithin } from '../../db/erasure/blanked';
import { Tombstones } from '../../db/erasure/tombstones';
import { HandoverError } from '../../kernel/errors';
import { askFor, type DocumentWork } from '../tables/ask-for';
import type { DocumentToRead, Extractor } from './extractor';

class NoText extends HandoverError {
  readonly code = 'NO_TEXT';
}

/** Reads one document with one extractor, keeps the draft in place of an earlier one, and asks for it to be linked.
 *  @throws {NoText} where the text of the document is not kept */
export async function extractDocument(
  db: Database,
  extractor: Extractor,
  { documentId }: DocumentWork,
  signal: AbortSignal,
): Promise<void> {
  const read = await extractor.extract(await textOf(db, documentId), signal);
  signal.throwIfAborted();
  await db.transaction(async (tx) => {
    // Words may have been erased since the text was read, and nobody erases meanwhile.
    await tx.run('UPDATE head SET revision = revision WHERE id = 1');
    const erased = await Tombstones.read(tx);
    if (erased.hasName(documentId)) return;
    const draft = changedWithin(JSON.stringify(read), (text) => erased.without(text));
    await keep(tx, documentId, extractor, draft);
    await askFor(tx, 'link', documentId, { documentId });
  });
}

async function textOf(db: Database, documentId: string): Promise<DocumentToRead> {
  const [found] = await db.query<DocumentToRead>(
    `SELECT t.title, t.text, d.language, CASE WHEN d.published_precision = 'DAY' THEN d.published_on END AS published
     FROM document_text t JOIN document d ON d.id = t.document_id WHERE t.document_id = ?`,
    [documentId],
  );
  if (!found) throw new NoText(`The text of ${documentId} is not kept`);
  return found;
}

const COLUMNS = '(document_id, extractor, version, draft, made_at)';

async function keep(tx: Tx, documentId: string, { name, version }: Extractor, draft: string): Promise<void> {
  const now = new Date().toISOString();
  const [known] = await tx.query<{ version: string; draft: string }>(
    'SELECT version, draft FROM document_draft WHERE document_id = ? AND extractor = ?',
    [documentId, name],
  );
  if (!known)
    await tx.run(`INSERT INTO document_draft ${COLUMNS} VALUES (?, ?, ?, ?, ?)`, [
      ...[documentId, name, version, draft, now],
    ]);
  else if (known.version !== version || known.draft !== draft)
    await tx.run(
      'UPDATE document_draft SET version = ?, draft = ?, made_at = ? WHERE document_id = ? AND extractor = ?',
      [version, draft, now, documentId, name],
    );
}
