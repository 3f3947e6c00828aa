import { type Cursor, decodeCursor, encodeCursor, fingerprint } from '../kernel/cursor';
import { BadUserInput } from '../kernel/errors';
import type { Page } from '../kernel/graph/connection';
import { beyond, countRows, type List, type Placed, type Slice, sliceRows } from './list';
import { all } from './sql';
import type { View } from './view';

/** What a client asks of a list. */
export interface Window {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A list that can be read at any revision. */
export interface Listing<T extends object> {
  /** Names the list with its filter and order, so that a cursor of another one is refused. */
  readonly query: unknown;
  readonly at: (view: View) => List<T> | Promise<List<T>>;
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 200;

/** A page of a list, at the revision of its cursor if it has one.
 *  @throws {BadUserInput} for a size out of bounds, and a cursor that is forged or of another list, filter, order or revision */
export async function pageOf<T extends object>(view: View, window: Window, listing: Listing<T>): Promise<Page<T>> {
  const size = sizeOf(window);
  const query = fingerprint(listing.query);
  const after = cursorOf('after', window.after, query);
  const before = cursorOf('before', window.before, query);
  const there = viewOf(view, after, before);
  const list = await listing.at(there);
  const reversed = typeof window.last === 'number';
  const ends = [after && beyond(list.order, after.values, false), before && beyond(list.order, before.values, true)];
  const slice: Slice<T> = { ...list, where: all([list.where, ...ends.filter((end) => end !== null)]), reversed, limit: size + 1 };
  const found = (await there.load(sliceRows, slice as never)) as readonly Placed<T>[];
  return pageFrom(there, found, { size, reversed, query, after: after !== null, before: before !== null }, list);
}

interface Asked {
  readonly size: number;
  readonly reversed: boolean;
  readonly query: string;
  readonly after: boolean;
  readonly before: boolean;
}

function pageFrom<T extends object>(view: View, found: readonly Placed<T>[], asked: Asked, list: List<T>): Page<T> {
  const inOrder = asked.reversed ? found.slice(0, asked.size).reverse() : found.slice(0, asked.size);
  const edges = inOrder.map(({ row, keys }) => ({ node: row, cursor: encodeCursor({ revision: view.revision, query: asked.query, values: keys }) }));
  const more = found.length > asked.size;
  const pageInfo = {
    hasNextPage: asked.reversed ? asked.before : more,
    hasPreviousPage: asked.reversed ? more : asked.after,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, count: () => view.load(countRows, list as never) };
}

function sizeOf({ first, last }: Window): number {
  if (typeof first === 'number' && typeof last === 'number') throw new BadUserInput('last', 'first and last cannot be given together.');
  const [name, size] = typeof last === 'number' ? ['last', last] : ['first', first ?? DEFAULT_SIZE];
  if (size < 1 || size > MAX_SIZE) throw new BadUserInput(String(name), `${name} is ${size}: ask for 1 to ${MAX_SIZE} rows.`);
  return Number(size);
}

function cursorOf(name: string, text: string | null | undefined, query: string): Cursor | null {
  if (text === null || text === undefined) return null;
  const cursor = decodeCursor(text);
  if (cursor === null) throw new BadUserInput(name, `${name} is not a cursor of this service.`);
  if (cursor.query !== query) throw new BadUserInput(name, `${name} is a cursor of another list, filter or order.`);
  return cursor;
}

function viewOf(view: View, after: Cursor | null, before: Cursor | null): View {
  const [name, cursor] = after ? ['after', after] : ['before', before];
  if (cursor === null || cursor.revision === view.revision) return view;
  const apart = before !== null && before.revision !== cursor.revision;
  const there = view.isPinned || apart ? null : view.at(cursor.revision);
  if (there === null) throw new BadUserInput(name, `${name} is a cursor of revision ${cursor.revision}, which is not the one read.`);
  return there;
}
