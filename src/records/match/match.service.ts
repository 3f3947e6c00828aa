import { tableAt } from '../../db/as-of';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { groupsOf, type Pair } from './groups';
import { Match } from './match.entity';
import { Judgement } from './match.terms';

/** The groups of merged records at the view's revision. */
async function groups(view: View): Promise<ReadonlyMap<string, readonly string[]>> {
  const pairs = sql`SELECT t.left_id AS leftId, t.right_id AS rightId FROM ${tableAt(view, Match)} t WHERE t.judgement = ${Judgement.SAME}`;
  return groupsOf(await view.query<Pair>(pairs.text, pairs.params));
}

/** Ids judged to be the same record as `id`, itself included; the canonical one first. */
export async function groupOf(view: View, id: string): Promise<readonly string[]> {
  return (await view.once(groups)).get(id) ?? [id];
}

/** Ids that answer with another record, with that record's id. */
export async function merges(view: View): Promise<ReadonlyMap<string, string>> {
  const merged = [...(await view.once(groups))].filter(([id, [first]]) => id !== first);
  return new Map(merged.map(([id, [first]]) => [id, first!]));
}
