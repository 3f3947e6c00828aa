import type { ResultOf } from '../../graph/graphql';
import type { CHANGES } from './documents';

export type Change = ResultOf<typeof CHANGES>['changes']['nodes'][number];

/** The records that a change is about, by id: two of a match, none of a name. */
export function recordsOf({ entity, id, before, after }: Change): string[] {
  if (entity === 'exchange' || entity === 'medical_service') return [id];
  const named = (after ?? before ?? '').matchAll(
    /"(?:record|exchange|medical_service|left|right)_id":"((?:ex|ms)-\w+)"/g,
  );
  return [...named].map(([, record]) => record ?? '');
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
  const [record] = recordsOf(change);
  if (!record) return null;
  return `/records/${record}${change.entity === 'claim' ? `#${change.id}` : ''}`;
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
