import { listScope } from '../../db/filter/scope';
import type { Asked } from '../../db/listed';
import { orderOf } from '../../db/list';
import { columnOf } from '../../db/shape';
import { all, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { Exchange } from './exchange.entity';
import { exchangeFilter } from './exchange.filter';
import { canonicalOnly } from './exchange.list';
import { BY_DATE, type ExchangeOrder, exchangeOrder, exchangesInOrder } from './exchange.order';

/** Ids of all exchanges that meet a filter, by date unless ordered otherwise. One statement for each filter and order. */
export const exchangeIds: Batch<Asked, readonly string[]> = (view, asks) =>
  Promise.all(asks.map((asked) => readIds(view, asked)));

async function readIds(view: View, { where, orderBy }: Asked): Promise<string[]> {
  const order = (orderBy?.length ? orderBy : BY_DATE) as readonly ExchangeOrder[];
  const id = columnOf(Exchange, 'id');
  const keys = [...exchangeOrder.keys(view, order), { by: id, descending: false }];
  const wanted = all([await exchangeFilter.where(where, listScope(view)), await canonicalOnly(view)]);
  const from = await exchangesInOrder(view, order);
  const asked = sql`SELECT ${id} AS id FROM ${from} WHERE ${wanted} ORDER BY ${orderOf(keys, false)}`;
  return (await view.query<{ id: string }>(asked.text, asked.params)).map((row) => row.id);
}
