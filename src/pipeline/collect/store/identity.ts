import type { Tx } from '../../../db/contract';
import { hammingDistance, saysTheSame } from '../../text/similar';
import type { Prepared } from './kept';

interface Known {
  readonly id: string;
  readonly text: string;
  readonly address: string;
  readonly simhash: string;
  readonly numbers: string;
  readonly cluster: string;
}

const COLUMNS =
  'document_id AS id, text_sha256 AS text, address_sha256 AS address, simhash, numbers_sha256 AS numbers, cluster_id AS cluster';

/** An edit leaves at least so much of a text; a feed that calls two items the same names two texts. */
const EDITED_WITHIN = 20;
const MOST_COMPARED = 1000;

/** The document that is kept already: the same text under the same address, or under the same name in the same feed.  */
export async function keptAs(
  tx: Pick<Tx, 'query'>,
  { addressSha256, textSha256, feedId, itemSha256 }: Prepared,
): Promise<string | null> {
  const among = 'SELECT document_id AS id FROM document_text';
  const [kept] = await tx.query<{ id: string }>(`${among} WHERE address_sha256 = ? AND text_sha256 = ?`, [
    addressSha256,
    textSha256,
  ]);
  if (kept || feedId === null || itemSha256 === null) return kept?.id ?? null;
  const named = 'feed_id = ? AND item_sha256 = ? AND text_sha256 = ?';
  const [moved] = await tx.query<{ id: string }>(`${among} WHERE ${named}`, [feedId, itemSha256, textSha256]);
  return moved?.id ?? null;
}

/** The latest document that this one is another version of: under the same address, else under the same name in the same feed where the texts
 *  are alike, for feeds give one name to several items. Null for a new one. */
export async function replacedBy(tx: Tx, document: Prepared): Promise<string | null> {
  const { addressSha256, feedId, itemSha256, simhash } = document;
  const before = await latest(tx, 'address_sha256 = ?', [addressSha256]);
  if (before) return before.id;
  if (feedId === null || itemSha256 === null) return null;
  const named = await latest(tx, 'feed_id = ? AND item_sha256 = ?', [feedId, itemSha256]);
  return named && hammingDistance(named.simhash, simhash) <= EDITED_WITHIN ? named.id : null;
}

/** The one that no other replaces. */
async function latest(tx: Tx, which: string, params: readonly string[]): Promise<Known | null> {
  const replaced = 'SELECT 1 FROM document d WHERE d.replaces_id = t.document_id';
  const [found] = await tx.query<Known>(
    `SELECT ${COLUMNS} FROM document_text t WHERE ${which} AND NOT EXISTS (${replaced}) LIMIT 1`,
    params,
  );
  return found ?? null;
}

/** The cluster of a kept document that says the same; its own id where none does. */
export async function clusterOf(tx: Tx, document: Prepared): Promise<string> {
  const { id, numbersSha256, simhash } = document;
  const near = await tx.query<Known>(
    `SELECT ${COLUMNS} FROM document_text t WHERE numbers_sha256 = ? LIMIT ${MOST_COMPARED}`,
    [numbersSha256],
  );
  const same = near.find((known) =>
    saysTheSame({ simhash: known.simhash, numbersSha256: known.numbers }, { simhash, numbersSha256 }),
  );
  return same?.cluster ?? id;
}
