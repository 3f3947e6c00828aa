import type { FilterInput } from '../../../db/filter/filter';
import type { View } from '../../../db/view';
import { changeFilter } from './change.filter';
import { BadUserInput } from '../../../kernel/errors';
import { connectionOf, type Page } from '../../../kernel/graph/connection';
import { Change } from './change';
import {
  changesAfter,
  changesBefore,
  changesOfRevisions,
  countChanges,
  countsOfRevisions,
  type Position,
} from './change.rows';

export const ChangeConnection = connectionOf('Change', () => Change);

/** Greater than every sequence. */
export const END_OF_REVISION = 4_294_967_295;
const DEFAULT_SIZE = 20;
const MAX_SIZE = 200;

/** `cursor` wins over `after`.
 *  @throws {BadUserInput} for a cursor that is not revision:sequence, and for a revision below 0 */
export function positionOf(
  after: number | null | undefined,
  cursor: string | null | undefined,
  name = 'cursor',
): Position {
  if ((after ?? 0) < 0) throw new BadUserInput('after', `after is ${after}: revisions count from 0, the empty state.`);
  if (cursor === null || cursor === undefined) return { revision: after ?? 0, sequence: END_OF_REVISION };
  const found = /^(\d{1,9}):(\d{1,9})$/.exec(cursor);
  if (!found) throw new BadUserInput(name, `${name} is not a cursor of this feed, which reads revision:sequence.`);
  return { revision: Number(found[1]), sequence: Number(found[2]) };
}

interface Start {
  /** The list begins after this revision. */
  readonly after: number;
  /** The page begins after this change; null: with the list. */
  readonly cursor: string | null;
}

/** Changes after a position, in order. */
export async function changePage(
  view: View,
  { after, cursor }: Start,
  asked: number | null | undefined,
  where: FilterInput | null | undefined,
): Promise<Page<Change>> {
  const position = positionOf(after, cursor);
  const first = sizeOf(asked);
  const wanted = await changeFilter.where(where, { view, alias: 'c' });
  const rows = await changesAfter(view, position, first + 1, wanted);
  return pageFrom(rows, first, position.revision > 0, () => countChanges(view, after, wanted));
}

/** Changes of the revisions after one, the newest first, on from a cursor. */
export async function newestChanges(
  view: View,
  { after, cursor }: Start,
  asked: number | null | undefined,
  where: FilterInput | null | undefined,
): Promise<Page<Change>> {
  const [first, { revision }] = [sizeOf(asked), positionOf(after, null)];
  const position = cursor === null ? null : positionOf(null, cursor);
  const wanted = await changeFilter.where(where, { view, alias: 'c' });
  const rows = await changesBefore(view, revision, position, first + 1, wanted);
  return pageFrom(rows, first, position !== null, () => countChanges(view, after, wanted));
}

/** Changes of one revision after a position in it. Many revisions share one statement, and one for their counts. */
export async function revisionPage(
  view: View,
  id: number,
  { revision, sequence }: Position,
  asked: number | null | undefined,
): Promise<Page<Change>> {
  const first = sizeOf(asked);
  if (revision !== id)
    throw new BadUserInput('after', `after is a cursor of revision ${revision}, not of revision ${id}.`);
  const rows = await view.load(changesOfRevisions, { revision, sequence, limit: first + 1 });
  return pageFrom(rows, first, sequence > 0, () => view.load(countsOfRevisions, id));
}

function sizeOf(asked: number | null | undefined): number {
  const first = asked ?? DEFAULT_SIZE;
  if (first < 1 || first > MAX_SIZE)
    throw new BadUserInput('first', `first is ${first}: ask for 1 to ${MAX_SIZE} rows.`);
  return first;
}

function pageFrom(
  rows: readonly Change[],
  first: number,
  hasPreviousPage: boolean,
  count: () => Promise<number>,
): Page<Change> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: node.cursor }));
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo: { hasNextPage: rows.length > first, hasPreviousPage, ...ends }, count };
}
