import type { Batch, View } from '../../db/view';
import type { SourcedRecord } from './sourced-record';

/** What evidence needs to know of records, which come later in the flow; they register it. */
export interface Records {
  /** Ids of the records judged to be the same as one, itself included: the canonical one first. */
  readonly groupOf: (view: View, id: string) => Promise<readonly string[]>;
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

export const mergedIds: Batch<string, readonly string[]> = (view, ids) =>
  Promise.all(ids.map((id) => registered().groupOf(view, id)));

export const recordById: Batch<string, SourcedRecord | null> = (view, ids) =>
  Promise.all(ids.map((id) => registered().find(view, id)));
