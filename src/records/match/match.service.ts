import { tableAt } from '../../db/as-of';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import type { MaybePromise } from '../../kernel/maybe-promise';
import { groupsOf, type Pair } from './groups';
import { Match } from './match.entity';
import { Judgement } from './match.terms';

async function readGroups(view: View): Promise<ReadonlyMap<string, readonly string[]>> {
  const pairs = sql`SELECT t.left_id AS leftId, t.right_id AS rightId FROM ${tableAt(view, Match)} t WHERE t.judgement = ${Judgement.SAME}`;
  return groupsOf(await view.query<Pair>(pairs.text, pairs.params));
}

/** Records judged to be the same at the view's revision, by the id of each: all their ids, the canonical one first. */
export const groups = (view: View): MaybePromise<ReadonlyMap<string, readonly string[]>> => view.kept(readGroups);

/** Ids that answer with another record, with that record's id. */
export async function merges(view: View): Promise<ReadonlyMap<string, string>> {
  const merged = [...(await groups(view))].filter(([id, [first]]) => id !== first);
  return new Map(merged.map(([id, [first]]) => [id, first!]));
}
