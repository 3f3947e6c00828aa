import type { Tx } from '../../db/contract';
import { inside } from '../../db/inside';
import { isIn, sql } from '../../db/sql';
import { HOLDS } from '../../db/view';
import type { SearchType } from '../search.terms';
import { differenceOf, write } from './entries';

/** True when a revision blanked words for privacy. */
export async function erases(tx: Tx, revision: number): Promise<boolean> {
  const asked = sql`SELECT 1 FROM \`change\` WHERE revision = ${revision} AND operation = ${'ERASE'} LIMIT 1`;
  return (await tx.query(asked.text, asked.params)).length > 0;
}

/** Writes the past of some entries again, from what it now says: words that were blanked in it are found there no longer. */
export async function rewritePast(tx: Tx, type: SearchType, ids: readonly string[]): Promise<void> {
  const which = sql`entity = ${type} AND ${isIn(sql`entity_id`, ids)}`;
  const asked = sql`SELECT since_revision AS revision FROM search_entry WHERE ${which}
    UNION SELECT until_revision FROM search_entry WHERE ${which} AND until_revision <> ${HOLDS} ORDER BY revision`;
  const turns = await tx.query<{ revision: number }>(asked.text, asked.params);
  const gone = sql`DELETE FROM search_entry WHERE ${which}`;
  await tx.run(gone.text, gone.params);
  for (const { revision } of turns)
    await write(tx, revision, type, await differenceOf(tx, inside(tx, revision, false), type, ids));
}
