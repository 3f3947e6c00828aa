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
export const byRevision = (changes: readonly Change[]): Change[][] => grouped(changes, ({ revision }) => revision.id);

/** Changes that did the same to the same sort of rows, in the order of the first of each. */
export const alike = (changes: readonly Change[]): Change[][] =>
  grouped(changes, ({ operation, entity }) => `${operation} ${entity}`);

function grouped(changes: readonly Change[], keyOf: (change: Change) => string | number): Change[][] {
  const groups = new Map<string | number, Change[]>();
  for (const change of changes) groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change]);
  return [...groups.values()];
}
