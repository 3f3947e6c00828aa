import type { Page } from '../kernel/graph/connection';
import type { Filter, FilterInput } from './filter/filter';
import { listScope } from './filter/scope';
import type { List, OrderKey } from './list';
import type { Order, OrderInput } from './order';
import { pageOf, type Window } from './page';
import { type Class, columnOf } from './shape';
import { all, type Sql, TRUE } from './sql';
import type { View } from './view';

/** What a client asks of a list beside its window. */
export interface Asked {
  readonly where?: FilterInput | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

/** How a list of rows is narrowed and ordered; by id when nothing is said. */
export interface Listed extends Asked {
  readonly filter?: Filter;
  readonly order?: Pick<Order, 'keys'>;
  /** The order when the client asks for none. */
  readonly otherwise?: readonly OrderInput[];
  /** What breaks ties before the id does. */
  readonly ties?: readonly OrderKey[];
  /** Further conditions and sources that hold for every client. */
  readonly from?: (view: View) => Sql | Promise<Sql>;
  readonly only?: (view: View) => Sql | Promise<Sql>;
  readonly parent?: List<object>['parent'];
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
  const query = [of.name ?? entity.name, of.parent?.id, of.where, of.orderBy];
  return pageOf(view, window, { query, at: (there) => listAt(there, entity, of), node: (row: T) => row });
}

async function listAt<T extends { id: string }>(view: View, entity: Class<T>, of: Listed): Promise<List<T>> {
  const wanted = (await of.filter?.where(of.where, listScope(view))) ?? TRUE;
  const where = all([wanted, (await of.only?.(view)) ?? TRUE]);
  const byId = { by: columnOf(entity, 'id'), descending: false };
  const order = [...orderAt(view, of), ...(of.ties ?? []), byId];
  return {
    entity,
    where,
    order,
    ...(of.from && { from: await of.from(view) }),
    ...(of.parent && { parent: of.parent }),
  };
}

function orderAt(view: View, { order, orderBy, otherwise = [] }: Listed): readonly OrderKey[] {
  return order?.keys(view, orderBy?.length ? orderBy : otherwise) ?? [];
}
