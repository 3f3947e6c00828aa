import type { Page } from '../kernel/graph/connection';
import { boundFilter } from './filter-limits';
import { conditionOf, type FieldFilters, type FilterInput } from './filter';
import type { List, OrderKey } from './list';
import { pageOf, type Window } from './page';
import { type Class, columnOf } from './shape';
import { all, type Sql, TRUE } from './sql';
import type { View } from './view';

/** How a list of rows is narrowed and ordered; by id when nothing is said. */
export interface Listed {
  readonly where?: object | null;
  readonly filters?: FieldFilters | ((view: View) => FieldFilters);
  /** What the client asked for as order, for the cursor to remember. */
  readonly orderBy?: unknown;
  readonly order?: readonly OrderKey[];
  /** Further conditions and sources that hold for every client. */
  readonly from?: (view: View) => Sql | Promise<Sql>;
  readonly only?: (view: View) => Sql | Promise<Sql>;
  readonly parent?: List<object>['parent'];
  /** Tells lists of one entity apart. */
  readonly name?: string;
}

/** A page of rows of an entity with an `id`. */
export function listed<T extends { id: string }>(
  view: View,
  entity: Class<T>,
  window: Window,
  of: Listed,
): Promise<Page<T>> {
  boundFilter(of.where);
  const query = [of.name ?? entity.name, of.parent?.id, of.where, of.orderBy];
  return pageOf(view, window, { query, at: (there) => listAt(there, entity, of), node: (row: T) => row });
}

async function listAt<T extends { id: string }>(view: View, entity: Class<T>, of: Listed): Promise<List<T>> {
  const filters = typeof of.filters === 'function' ? of.filters(view) : (of.filters ?? {});
  const where = all([conditionOf(of.where as FilterInput, filters), (await of.only?.(view)) ?? TRUE]);
  const order = [...(of.order ?? []), { by: columnOf(entity, 'id'), descending: false }];
  return {
    entity,
    where,
    order,
    ...(of.from && { from: await of.from(view) }),
    ...(of.parent && { parent: of.parent }),
  };
}
