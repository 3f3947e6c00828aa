import type { Tx } from '../../db/contract';
import { named, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import { groupBy } from '../../kernel/group';
import { type Row, told } from '../../db/row-changes';
import { PIPELINE } from './author';

/** What became so far of one claim or tally that was read. */
export interface History {
  readonly id: string;
  /** As it holds; null where it does not. */
  readonly live: Row | null;
  /** The last that held. */
  readonly last: Row;
  /** True where nobody but the pipeline had a hand in it, and it is no more than a proposal. */
  readonly isOurs: boolean;
}

/** Of everything of one sort that an extractor read in a document, in any of its versions; by id. */
export async function historiesOf(
  tx: Tx,
  entity: 'claim' | 'tally',
  documentId: string,
  extractor: string,
): Promise<Map<string, History>> {
  const asked = sql`SELECT t.*, a.actor AS begun_by, b.actor AS ended_by FROM extracted e
    JOIN ${named(entity)} t ON t.id = e.entity_id JOIN revision a ON a.id = t.since_revision
    LEFT JOIN revision b ON b.id = t.until_revision
    WHERE e.document_id = ${documentId} AND e.extractor = ${extractor} AND e.entity = ${entity}
    ORDER BY t.id, t.since_revision`;
  const rows = await tx.query<Row>(asked.text, asked.params);
  const versions = groupBy(rows, ({ id }) => String(id));
  return new Map([...versions].map(([id, of]) => [id, historyOf(id, of)]));
}

function historyOf(id: string, versions: readonly Row[]): History {
  const { begun_by: _begun, ended_by: _ended, ...last } = versions.at(-1)!;
  const isHeld = last.until_revision === HOLDS;
  const isLeftToUs = versions.every(
    ({ begun_by: begun, ended_by: ended }) => begun === PIPELINE && isNobodyElse(ended!),
  );
  const isProposed = last.review === 'PROPOSED' && !last.pinned;
  return { id, live: isHeld ? told(last) : null, last: told(last), isOurs: isLeftToUs && isProposed };
}

const isNobodyElse = (actor: Row[string]): boolean => actor === null || actor === PIPELINE;
