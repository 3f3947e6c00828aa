import type { Tx } from '../../db/contract';
import type { Row } from '../../db/row-changes';
import { isIn, sql } from '../../db/sql';

interface Published {
  readonly id: string;
  readonly url: string;
  readonly on: string | null;
}

/** Why rows may not be accepted: what is accepted has an address, a date of publication and words. Null for one that may; in their order. */
export async function whyNotAccept(tx: Pick<Tx, 'query'>, rows: readonly Row[]): Promise<(string | null)[]> {
  const ids = [...new Set(rows.map(({ statement_id: id }) => String(id)))];
  const asked = sql`SELECT s.id, d.url, d.published_on AS \`on\` FROM statement s JOIN document d ON d.id = s.document_id
    WHERE ${isIn(sql`s.id`, ids)}`;
  const found = new Map((await tx.query<Published>(asked.text, asked.params)).map((one) => [one.id, one]));
  return rows.map((row) => missingOf(row, found.get(String(row.statement_id))!));
}

function missingOf({ as_stated: words }: Row, { url, on }: Published): string | null {
  if (!words) return 'a claim with its words: these were blanked';
  if (url === '') return 'a claim in a document with an address';
  return on === null ? 'a claim in a document with a date of publication' : null;
}
