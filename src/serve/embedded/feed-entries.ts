import { groupBy } from '../../kernel/group';
import type { FedChange } from './feed-question';

/** What one revision did to one record. */
export interface FeedEntry {
  readonly record: string;
  readonly revision: FedChange['revision'];
  readonly isNew: boolean;
  /** How many of its claims were touched. */
  readonly claims: number;
}

const MOST = 50;

/** An entry for each record in each revision, the newest first, at most 50. */
export function feedEntries(changes: readonly FedChange[]): FeedEntry[] {
  const groups = groupBy(changes, (change) => `${change.revision.id} ${recordOf(change)}`);
  return [...groups.values()]
    .map((group) => ({
      record: recordOf(group[0]!),
      revision: group[0]!.revision,
      isNew: group.some(({ entity, operation }) => entity !== 'claim' && operation === 'ADD'),
      claims: group.filter(({ entity }) => entity === 'claim').length,
    }))
    .sort((left, right) => right.revision.id - left.revision.id || right.record.localeCompare(left.record))
    .slice(0, MOST);
}

/** The record that a claim is about, or the record itself. */
function recordOf({ entity, id, before, after }: FedChange): string {
  if (entity !== 'claim') return id;
  return (JSON.parse(after ?? before ?? '{}') as { record_id?: string }).record_id ?? id;
}
