import type { Owner } from '../../db/owners';
import { joined, type Sql, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { andThen, type MaybePromise } from '../../kernel/maybe-promise';
import type { SourcedRecord } from './sourced-record';

/** What evidence needs to know of records, which come later in the flow; they register it. */
export interface Records {
  /** Records judged to be the same, by the id of each: all their ids, the canonical one first. */
  readonly groups: (view: View) => MaybePromise<ReadonlyMap<string, readonly string[]>>;
  /** Ids that were merged away, with the one each answers with. */
  readonly merges: (view: View) => Promise<ReadonlyMap<string, string>>;
  /** The record of an id, or the one it was merged into; null for an unknown one. */
  readonly find: (view: View, id: string) => Promise<SourcedRecord | null>;
}

let records: Records | null = null;

export function registerRecords(found: Records): void {
  records = found;
}

function registered(): Records {
  if (records === null) throw new Error('Nothing has registered records');
  return records;
}

/** Ids of the records judged to be the same as one, itself included: the canonical one first. */
export const mergedIds: Batch<string, readonly string[]> = async (view, ids) => {
  const groups = await registered().groups(view);
  return ids.map((id) => groups.get(id) ?? [id]);
};

/** Records as owners of what is said about them and about those merged into them. */
export const recordOwners = (view: View, ids: readonly string[]): MaybePromise<Owner[]> =>
  andThen(registered().groups(view), (groups) =>
    ids.map((id) => (groups.has(id) ? { id, members: groups.get(id)! } : { id })),
  );

export const recordById: Batch<string, SourcedRecord | null> = (view, ids) =>
  Promise.all(ids.map((id) => registered().find(view, id)));

/** The canonical id of the record that a column names, at the view's revision. */
export async function canonicalId(view: View, column: Sql): Promise<Sql> {
  const merged = [...(await merges(view))];
  if (merged.length === 0) return column;
  const cases = merged.map(([id, canonical]) => sql`WHEN ${id} THEN ${canonical}`);
  return sql`CASE ${column} ${joined(cases, ' ')} ELSE ${column} END`;
}

/** Ids that answer with another record, with that record's id. */
const merges = (view: View): Promise<ReadonlyMap<string, string>> => registered().merges(view);

/** Ids that answer with another record. */
export async function mergedAway(view: View): Promise<string[]> {
  return [...(await merges(view)).keys()];
}
