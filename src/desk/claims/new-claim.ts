import type { Tx } from '../../db/contract';
import type { Row } from '../../db/row-changes';
import { AsStatedKind, Review } from '../../evidence/claim/claim.terms';
import { type ClaimInput, claimRow } from './claim.input';

interface About {
  readonly id: string;
  readonly statementId: string;
  readonly recordId: string;
}

/** A claim that a person read; where the text was kept and holds the words, it says where. */
export async function newClaim(
  tx: Tx,
  input: ClaimInput,
  { id, statementId, recordId }: About,
  review: Review,
): Promise<Row> {
  const span = input.asStatedKind === AsStatedKind.VERBATIM ? await spanOf(tx, statementId, input.asStated) : null;
  return {
    id,
    statement_id: statementId,
    record_id: recordId,
    ...claimRow(input),
    ...{ span_start: span?.[0] ?? null, span_end: span?.[1] ?? null },
    ...{ review, pinned: false, extractor: null, extractor_version: null },
  };
}

async function spanOf(tx: Tx, statementId: string, words: string): Promise<[start: number, end: number] | null> {
  const [found] = await tx.query<{ text: string }>(
    'SELECT t.text FROM document_text t JOIN statement s ON s.document_id = t.document_id WHERE s.id = ?',
    [statementId],
  );
  const start = found?.text.indexOf(words) ?? -1;
  return start < 0 ? null : [start, start + words.length];
}
