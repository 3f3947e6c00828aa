import { type Cursor, decodeCursor, encodeCursor, fingerprint } from '../kernel/cursor';
import { BadUserInput } from '../kernel/errors';
import type { Page } from '../kernel/graph/connection';
import type { List, Placed, Reading } from './list';
import { countRows, rowsOf, sliceOf, type Whose } from './list-rows';
import type { Owner } from './owners';
import { beyond } from './seek';
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
export interface Listing<T extends object, N = T> {
  /** Names the list with its filter and order, so that a cursor of another one is refused. */
  readonly query: unknown;
  readonly at: (view: View) => List<T> | Promise<List<T>>;
  /** What the client gets for a row and the values of its order keys. */
  readonly node: (row: T, keys: Placed<T>['keys'], view: View) => N | Promise<N>;
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 200;

/** A page of a list, at the revision of its cursor if it has one.
 *  @throws {BadUserInput} for a size out of bounds, and a cursor that is forged or of another list, filter, order or revision */
export async function pageOf<T extends object, N>(
  view: View,
  window: Window,
  listing: Listing<T, N>,
): Promise<Page<N>> {
  const { there, size, name, after, before } = await opened(view, window, listing.query);
  const list = await listing.at(there);
  for (const [argument, cursor] of Object.entries({ after, before })) checkShape(argument, cursor, list.order.length);
  const reversed = isReversed(window);
  const found = await rowsOfParts(there, list, { after, before, reversed, limit: size + 1 });
  const nodes = await Promise.all(
    found.map(async ({ row, keys }) => ({ keys, row: await listing.node(row, keys, there) })),
  );
  const asked = { size, reversed, name, after: after !== null, before: before !== null };
  return { ...pageFrom(there.revision, nodes, asked), count: () => there.load(countRows, list) };
}

/** The first page of one list for each owner: one statement.
 *  @throws {BadUserInput} for a size out of bounds */
export async function firstPages<T extends object>(
  view: View,
  first: number | null | undefined,
  list: List<T>,
  whose: Whose,
  reading: Reading,
  queryOf: (owner: Owner) => unknown,
): Promise<Page<T>[]> {
  const size = sizeOf({ first: first ?? null });
  const found = await rowsOf(view, { ...list, ...reading, reversed: false, limit: size + 1 }, whose);
  return pagesOf(view, first, list, whose, found, queryOf);
}

/** The same of rows that are there already: for each owner all of them, or one more than the page takes, in the order of the list.
 *  @throws {BadUserInput} for a size out of bounds */
export function pagesOf<T extends object>(
  view: View,
  first: number | null | undefined,
  list: List<T>,
  whose: Whose,
  found: readonly (readonly Placed<T>[])[],
  queryOf: (owner: Owner) => unknown,
): Page<T>[] {
  const size = sizeOf({ first: first ?? null });
  return whose.owners.map((owner, index) => {
    const asked = { size, reversed: false, name: nameOf(queryOf(owner)), after: false, before: false };
    const count = (): Promise<number> => view.load(countRows, { ...list, parent: { ...owner, column: whose.column } });
    return { ...pageFrom(view.revision, found[index]!, asked), count };
  });
}

interface Part {
  readonly after: Cursor | null;
  readonly before: Cursor | null;
  readonly reversed: boolean;
  readonly limit: number;
}

/** Rows of the parts of a list, one after the other until there are enough. */
async function rowsOfParts<T extends object>(view: View, list: List<T>, part: Part): Promise<Placed<T>[]> {
  const { parts = [{}], ...whole } = list;
  const found: Placed<T>[] = [];
  for (const one of part.reversed ? [...parts].reverse() : parts)
    if (found.length < part.limit)
      found.push(...(await rowsOfPart(view, { ...whole, ...one }, { ...part, limit: part.limit - found.length })));
  return found;
}

function rowsOfPart<T extends object>(
  view: View,
  list: List<T>,
  { after, before, reversed, limit }: Part,
): Promise<readonly Placed<T>[]> {
  const ends = [after && beyond(list.order, after.values, false), before && beyond(list.order, before.values, true)];
  const where = all([list.where, ...ends.filter((end) => end !== null)]);
  return sliceOf(view, { ...list, where, reversed, limit });
}

export interface Opened {
  /** The view the page is read in. */
  readonly there: View;
  readonly size: number;
  /** The short name of the query. */
  readonly name: () => string;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

/** Checks what a client asks of a list. */
export async function opened(view: View, window: Window, query: unknown): Promise<Opened> {
  const [size, name] = [sizeOf(window), nameOf(query)];
  const after = cursorOf('after', window.after, name);
  const before = cursorOf('before', window.before, name);
  return { there: await viewOf(view, after, before), size, name, after, before };
}

/** The name is made when a cursor needs it. */
function nameOf(query: unknown): () => string {
  let name: string | null = null;
  return () => (name ??= fingerprint(query));
}

interface Asked {
  readonly size: number;
  readonly reversed: boolean;
  readonly name: () => string;
  readonly after: boolean;
  readonly before: boolean;
}

/** A row of a page; its cursor is made when somebody asks for it. */
class Edge<N> {
  constructor(
    readonly node: N,
    private readonly values: Placed<N>['keys'],
    private readonly revision: number,
    private readonly name: () => string,
  ) {}

  get cursor(): string {
    return encodeCursor({ revision: this.revision, query: this.name(), values: this.values });
  }
}

function pageFrom<N>(revision: number, found: readonly Placed<N>[], asked: Asked): Omit<Page<N>, 'count'> {
  const { size, reversed } = asked;
  const inOrder = reversed ? found.slice(0, size).reverse() : found.slice(0, size);
  const edges = inOrder.map(({ row, keys }) => new Edge(row, keys, revision, asked.name));
  const more = found.length > size;
  const pageInfo = {
    hasNextPage: reversed ? asked.before : more || asked.before,
    hasPreviousPage: reversed ? more : asked.after,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
  return { edges, pageInfo };
}

function sizeOf({ first, last }: Window): number {
  if (typeof first === 'number' && typeof last === 'number')
    throw new BadUserInput('last', 'first and last cannot be given together.');
  const [name, size] = typeof last === 'number' ? ['last', last] : ['first', first ?? DEFAULT_SIZE];
  if (size < 1 || size > MAX_SIZE)
    throw new BadUserInput(String(name), `${name} is ${size}: ask for 1 to ${MAX_SIZE} rows.`);
  return Number(size);
}

/** From the end: `last`, or only where to go back from. */
const isReversed = ({ first, after, last, before }: Window): boolean =>
  typeof last === 'number' || (typeof first !== 'number' && !after && typeof before === 'string');

function checkShape(argument: string, cursor: Cursor | null, keys: number): void {
  if (cursor && cursor.values.length !== keys)
    throw new BadUserInput(argument, `${argument} is not a cursor of this service.`);
}

function cursorOf(name: string, text: string | null | undefined, query: () => string): Cursor | null {
  if (text === null || text === undefined) return null;
  const cursor = decodeCursor(text);
  if (cursor === null) throw new BadUserInput(name, `${name} is not a cursor of this service.`);
  if (cursor.query !== query()) throw new BadUserInput(name, `${name} is a cursor of another list, filter or order.`);
  return cursor;
}

async function viewOf(view: View, after: Cursor | null, before: Cursor | null): Promise<View> {
  const [name, cursor] = after ? ['after', after] : ['before', before];
  if (cursor === null || cursor.revision === view.revision) return view;
  const apart = before !== null && before.revision !== cursor.revision;
  const there = view.isPinned || apart ? null : await view.at(cursor.revision);
  if (there === null)
    throw new BadUserInput(name, `${name} is a cursor of revision ${cursor.revision}, which is not the one read.`);
  return there;
}
