import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import type { SearchType } from '../search.terms';
import type { Asked, Candidate } from './candidate';
import { type AnyOf, holdsWords } from './full-text';
import { Newest } from './newest';

/** What holds a word of each list at the view, at most `most`: parties first, then the newest, by type and id; the same on every engine. */
export async function candidates(
  view: View,
  lists: readonly AnyOf[],
  types: readonly SearchType[],
  most: number,
): Promise<{ found: readonly Candidate[]; capped: boolean }> {
  const asked = { lists, types, limit: most + 1 };
  const rows = await (view.isHead ? atHead(view, asked) : inDatabase(view, asked));
  return { found: rows.slice(0, most), capped: rows.length > most };
}

const newestAtHead = (view: View): Promise<Newest> => Newest.of(view);

/** Words of which there are many are found among the newest, in memory; the others the database finds in little time. */
async function atHead(view: View, asked: Asked): Promise<readonly Candidate[]> {
  const newest = await view.kept(newestAtHead);
  return (await newest.holding(view, asked)) ?? inDatabase(view, asked);
}

/** An engine looks at every entry that holds the words before it knows which are the newest. */
export function inDatabase(view: View, { lists, types, limit }: Asked): Promise<Candidate[]> {
  const { revision } = view;
  const holding = sql`e.since_revision <= ${revision} AND e.until_revision > ${revision}`;
  const { text, params } = sql`SELECT e.entity AS type, e.entity_id AS id FROM search_entry e
    WHERE ${holdsWords(view.engine, lists)} AND ${holding} AND ${isIn(sql`e.entity`, types)}
    ORDER BY (e.entity <> 'PARTY'), e.day DESC, e.entity, e.entity_id LIMIT ${limit}`;
  return view.query<Candidate>(text, params);
}
