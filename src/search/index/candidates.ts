import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import type { SearchType } from '../search.terms';
import { type AnyOf, holdsWords } from './full-text';

export interface Candidate {
  readonly type: SearchType;
  readonly id: string;
}

/** What holds a word of each list at the view, at most `most`: parties first, then the newest, by type and id; the same on every engine. */
export async function candidates(
  view: View,
  lists: readonly AnyOf[],
  types: readonly SearchType[],
  most: number,
): Promise<{ found: Candidate[]; capped: boolean }> {
  const { revision } = view;
  const holding = sql`e.since_revision <= ${revision} AND e.until_revision > ${revision}`;
  const asked = sql`SELECT e.entity AS type, e.entity_id AS id FROM search_entry e
    WHERE ${holdsWords(view.engine, lists)} AND ${holding} AND ${isIn(sql`e.entity`, types)}
    ORDER BY (e.entity <> 'PARTY'), e.day DESC, e.entity, e.entity_id LIMIT ${most + 1}`;
  const rows = await view.query<Candidate>(asked.text, asked.params);
  return { found: rows.slice(0, most), capped: rows.length > most };
}
