import { encodeCursor } from '../kernel/cursor';
import { BadUserInput } from '../kernel/errors';
import type { Page } from '../kernel/graph/connection';
import { opened, type Window } from './page';
import type { Batch, View } from './view';

/** A list that was computed, not asked of the database: its ids in order, at any revision. */
export interface IdListing<T> {
  readonly query: unknown;
  readonly idsAt: (view: View) => Promise<readonly string[]>;
  readonly load: Batch<string, T | null>;
}

/** A page of such a list, forwards. Only the rows of the page are loaded.
 *  @throws {BadUserInput} as `pageOf` does */
export async function pageOfIds<T>(view: View, window: Window, { query, idsAt, load }: IdListing<T>): Promise<Page<T>> {
  const { there, size, name, after } = await opened(view, window, query);
  const ids = await idsAt(there);
  const start = after === null ? 0 : placeOf(ids, String(after.values[0])) + 1;
  const shown = ids.slice(start, start + size);
  const rows = await there.loadMany(load, shown);
  const cursor = (id: string): string => encodeCursor({ revision: there.revision, query: name(), values: [id] });
  const edges = rows.flatMap((node, index) => (node === null ? [] : [{ node, cursor: cursor(shown[index]!) }]));
  const pageInfo = {
    hasNextPage: start + size < ids.length,
    hasPreviousPage: start > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, count: () => Promise.resolve(ids.length) };
}

function placeOf(ids: readonly string[], id: string): number {
  const place = ids.indexOf(id);
  if (place < 0) throw new BadUserInput('after', 'after is a cursor of a row that is not in this list.');
  return place;
}
