import type { Tx } from '../../db/contract';
import type { Extraction } from '../tables/extraction';

/** A document with what is needed to link what was read in it. */
export interface ReadDocument {
  readonly id: string;
  readonly sourceId: string;
  readonly language: string;
  /** A partial date; null when unknown. */
  readonly published: string | null;
  readonly url: string;
  /** The same page before an edit. */
  readonly replacesId: string | null;
  /** True where there is a newer version of the page. */
  readonly isReplaced: boolean;
  readonly text: string;
  readonly textSha256: string;
  /** The document it is a copy of; itself where it is none. */
  readonly clusterId: string;
}

/** What one extractor read in it. */
export interface Draft {
  readonly document: ReadDocument;
  readonly extractor: string;
  readonly version: string;
  readonly read: Extraction;
}

interface Row extends Omit<ReadDocument, 'isReplaced'> {
  readonly newer: number;
  readonly extractor: string;
  readonly version: string;
  readonly draft: string;
}

const ASKED = `SELECT d.id, d.source_id AS sourceId, d.language, d.published_on AS published, d.url, d.replaces_id AS replacesId,
  (SELECT COUNT(*) FROM document n WHERE n.replaces_id = d.id) AS newer, t.text, t.text_sha256 AS textSha256,
  t.cluster_id AS clusterId, r.extractor, r.version, r.draft
  FROM document_draft r JOIN document d ON d.id = r.document_id JOIN document_text t ON t.document_id = d.id`;

/** What was read in a document, by extractor. */
export async function draftsOf(tx: Tx, documentId: string): Promise<Draft[]> {
  const rows = await tx.query<Row>(`${ASKED} WHERE r.document_id = ? ORDER BY r.extractor`, [documentId]);
  return rows.map(({ newer, extractor, version, draft, ...document }) => ({
    document: { ...document, isReplaced: Number(newer) > 0 },
    extractor,
    version,
    read: JSON.parse(draft) as Extraction,
  }));
}
