import type { ResultOf } from '../../graph/graphql';
import type { CHANGES } from './documents';

export type Change = ResultOf<typeof CHANGES>['changes']['nodes'][number];

/** The record that a change is about, by id; null where it is about none. */
export function recordOf({ entity, id, before, after }: Change): string | null {
  if (entity === 'exchange' || entity === 'medical_service') return id;
  return /"(?:record_id|exchange_id)":"((?:ex|ms)-\d+)"/.exec(after ?? before ?? '')?.[1] ?? null;
}

const PATHS: Readonly<Record<string, string>> = {
  exchange: 'records',
  medical_service: 'records',
  statement: 'statements',
  document: 'documents',
  source: 'sources',
  party: 'parties',
  tally: 'tallies',
};

/** Where a row is shown; null where it has no page. */
export function pathOf(change: Change): string | null {
  const folder = PATHS[change.entity];
  if (folder) return `/${folder}/${change.id}`;
  const record = recordOf(change);
  return record && `/records/${record}${change.entity === 'claim' ? `#${change.id}` : ''}`;
}

/** Changes by the revision that made them, in order. */
export function byRevision(changes: readonly Change[]): Change[][] {
  const made = new Map<number, Change[]>();
  for (const change of changes) {
    const { id } = change.revision;
    made.set(id, [...(made.get(id) ?? []), change]);
  }
  return [...made.values()];
}
