import type { Page } from '../kernel/graph/connection';
import type { Filter, FilterInput } from './filter/filter';
import { listScope, type Scope } from './filter/scope';
import type { List, OrderKey, Placed, Reading } from './list';
import type { Order, OrderInput } from './order';
import type { Whose } from './list-rows';
import type { Owner } from './owners';
import { firstPages, pageOf, pagesOf, type Window } from './page';
import { type Class, columnOf } from './shape';
import { all, type Sql, TRUE } from './sql';
import type { View } from './view';

/** What a client asks of a list beside its window. */
export interface Asked {
  readonly where?: FilterInput | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

export interface Part {
  readonly from: Sql;
  /** Instead of the condition of the whole list, beside what the client asks. */
  readonly only: Sql;
  /** True where the first key is never missing. */
  readonly present: boolean;
  /** The id of the row, by the column that an index orders. */
  readonly id: Sql;
}

type Source = NonNullable<List<object>['from']>;

/** How a list of rows is narrowed and ordered; by id when nothing is said. */
export interface Listed extends Asked {
  readonly filter?: Filter;
  readonly order?: Pick<Order, 'keys'>;
  /** The order when the client asks for none. */
  readonly otherwise?: readonly OrderInput[];
  /** What breaks ties before the id does. */
  readonly ties?: readonly OrderKey[];
  /** Further conditions and sources that hold for every client. */
  readonly from?: (view: View) => Source | Promise<Source>;
  readonly only?: (view: View) => Sql | Promise<Sql>;
  readonly parent?: List<object>['parent'];
  /** What `from` has beside the row, for filters to use. */
  readonly beside?: Scope['beside'];
  /** The list in parts that follow each other in its order. */
  readonly parts?: (view: View) => Promise<readonly Part[]>;
  /** Tells lists of one entity apart, and what else the cursor must remember. */
  readonly name?: string;
}

/** A page of rows of an entity with an `id`. */
export function listed<T extends { id: string }>(
  view: View,
  entity: Class<T>,
  window: Window,
  of: Listed,
): Promise<Page<T>> {
  const query = queryOf(entity, of, of.parent);
  return pageOf(view, window, { query, at: (there) => listAt(there, entity, of), node: (row: T) => row });
}

/** The first pages of such a list for many parents: one statement. */
export async function listedForEach<T extends { id: string }>(
  view: View,
  entity: Class<T>,
  first: number | null | undefined,
  of: Listed,
  whose: Whose,
  reading: Reading,
): Promise<Page<T>[]> {
  const list = await listAt(view, entity, of);
  return firstPages(view, first, list, whose, reading, (owner) => queryOf(entity, of, owner));
}

/** The same of all rows of each parent, which are there already in the order of the list. */
export async function listedOf<T extends { id: string }>(
  view: View,
  entity: Class<T>,
  first: number | null | undefined,
  of: Listed,
  whose: Whose,
  found: readonly (readonly Placed<T>[])[],
): Promise<Page<T>[]> {
  const list = await listAt(view, entity, of);
  return pagesOf(view, first, list, whose, found, (owner) => queryOf(entity, of, owner));
}

const queryOf = (entity: Class<object>, { name, where, orderBy }: Listed, owner: Owner | undefined): unknown => [
  name ?? entity.name,
  owner?.id,
  where,
  orderBy,
];

async function listAt<T extends { id: string }>(view: View, entity: Class<T>, of: Listed): Promise<List<T>> {
  const wanted = (await of.filter?.where(of.where, listScope(view, of.beside))) ?? TRUE;
  const where = all([wanted, (await of.only?.(view)) ?? TRUE]);
  const byId = { by: columnOf(entity, 'id'), descending: false, always: true };
  const order = [...orderAt(view, of), ...(of.ties ?? []), byId];
  return {
    entity,
    where,
    order,
    ...(of.from && { from: await of.from(view) }),
    ...(of.parts && { parts: (await of.parts(view)).map((part) => partOf(part, wanted, order)) }),
    ...(of.parent && { parent: of.parent }),
  };
}

function partOf({ from, only, present, id }: Part, where: Sql, order: readonly OrderKey[]): PartOfList {
  const [first, ...rest] = order.slice(0, -1);
  const keys = first ? [{ ...first, always: present }, ...rest] : [];
  return { from, where: all([where, only]), order: [...keys, { ...order.at(-1)!, by: id }] };
}

type PartOfList = NonNullable<List<object>['parts']>[number];

function orderAt(view: View, { order, orderBy, otherwise = [] }: Listed): readonly OrderKey[] {
  return order?.keys(view, orderBy?.length ? orderBy : otherwise) ?? [];
}
