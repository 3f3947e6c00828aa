import type { Database } from '../../db/contract';
import { commit } from '../../db/unit-of-work';
import type { DocumentWork } from '../tables/ask-for';
import { linkDocument } from './link-document';
import { PIPELINE } from './author';

interface Version {
  readonly extractor: string;
  readonly version: string;
}

/** Links what was read in one document, in one revision; done twice, it is done once. Without a draft there is nothing to do. */
export async function link(db: Database, { documentId }: DocumentWork): Promise<void> {
  const drafts = await db.query<Version>(
    'SELECT extractor, version FROM document_draft WHERE document_id = ? ORDER BY extractor',
    [documentId],
  );
  if (drafts.length === 0) return;
  const read = drafts.map(({ extractor, version }) => `${extractor} ${version}`).join(', ');
  const author = { actor: PIPELINE, message: `Link what ${read} read in ${documentId}` };
  await commit(db, author, (unit) => linkDocument(unit, documentId));
}
