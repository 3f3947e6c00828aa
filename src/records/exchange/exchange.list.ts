import { type Asked, type Listed, listed, type Part } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { all, isIn, type Sql, sql, TRUE } from '../../db/sql';
import type { View } from '../../db/view';
import { mergedAway } from '../../evidence/record/records';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import type { MaybePromise } from '../../kernel/maybe-promise';
import { First20, First50, PageArgs } from '../../kernel/graph/page-args';
import { Exchange } from './exchange.entity';
import { exchangeFilter } from './exchange.filter';
import {
  ExchangeOrder,
  exchangeOrder,
  exchangesInOrder,
  NEWEST_FIRST,
  isInParts,
  partsInOrder,
  readingsInOrder,
} from './exchange.order';

export const ExchangeConnection = connectionOf('Exchange', () => Exchange);

export const ExchangeArgs = listArgs(PageArgs, exchangeFilter.input, ExchangeOrder);
export const First20Exchanges = listArgs(First20, exchangeFilter.input, ExchangeOrder);
export const First50Exchanges = listArgs(First50, exchangeFilter.input, ExchangeOrder);

interface OfWhom extends Omit<Listed, 'from' | 'otherwise' | 'beside'> {
  readonly otherwise?: readonly ExchangeOrder[];
  /** What else is joined to the exchanges. */
  readonly joined?: (view: View) => Sql;
}

/** A page of exchanges, those merged away left out, the newest first unless ordered otherwise; `of` says whose. */
export async function exchangePage(
  view: View,
  { where, orderBy, ...window }: Window & Asked,
  { joined, otherwise = NEWEST_FIRST, only, ...of }: OfWhom = {},
): Promise<object> {
  const asks = (orderBy?.length ? orderBy : otherwise) as readonly ExchangeOrder[];
  const list: Listed = {
    ...{ where, orderBy, otherwise, filter: exchangeFilter, order: exchangeOrder },
    ...of,
    from: async (there) => sql`${await exchangesInOrder(there, asks)} ${joined?.(there) ?? sql``}`,
    beside: readingsInOrder(asks),
    ...(!of.parent && isInParts(asks) && { parts: (there) => partsOf(there, asks, only, isOpen(where)) }),
    only: async (there) => all([await canonicalOnly(there), (await only?.(there)) ?? TRUE]),
  };
  return new ExchangeConnection(await listed(view, Exchange, window, list));
}

/** No condition, or none but on the date. */
const isOpen = (where: Asked['where']): boolean => Object.keys(where ?? {}).every((name) => name === 'date');

async function partsOf(
  view: View,
  asks: readonly ExchangeOrder[],
  only: Listed['only'],
  open: boolean,
): Promise<Part[]> {
  const also = (await only?.(view)) ?? TRUE;
  return partsInOrder(view, asks, await canonicalOnly(view), open).map((part) => ({
    ...part,
    only: all([part.only, also]),
  }));
}

/** Exchanges that answer with their own id. */
export const canonicalOnly = (view: View): MaybePromise<Sql> => view.kept(notMergedAway);

async function notMergedAway(view: View): Promise<Sql> {
  return sql`NOT ${isIn(columnOf(Exchange, 'id'), await mergedAway(view))}`;
}
