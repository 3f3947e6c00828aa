import { ArgsType, Field } from 'type-graphql';
import { type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { isIn, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { mergedAway } from '../../evidence/record/records';
import { connectionOf } from '../../kernel/graph/connection';
import { PageArgs } from '../../kernel/graph/page-args';
import { ORDER_BY, WHERE } from '../../kernel/graph/words';
import { Exchange } from './exchange.entity';
import { ExchangeFilter, exchangeFilters } from './exchange.filter';
import { ExchangeOrder, exchangeOrder, exchangesInOrder } from './exchange.order';

export const ExchangeConnection = connectionOf('Exchange', () => Exchange);

interface Asked extends Window {
  readonly where?: ExchangeFilter | null;
  readonly orderBy?: readonly ExchangeOrder[] | null;
}

@ArgsType()
export class ExchangeArgs extends PageArgs implements Asked {
  @Field(() => ExchangeFilter, WHERE)
  where?: ExchangeFilter | null;

  @Field(() => [ExchangeOrder], ORDER_BY)
  orderBy?: ExchangeOrder[] | null;
}

/** A page of exchanges, those merged away left out; `of` says whose. */
export async function exchangePage(view: View, { where, orderBy, ...window }: Asked, of: Listed = {}): Promise<object> {
  const list: Listed = {
    where,
    orderBy,
    filters: exchangeFilters,
    order: exchangeOrder(orderBy),
    from: (there) => exchangesInOrder(there, orderBy),
    ...of,
    only: async (there) => sql`${await canonicalOnly(there)} AND ${(await of.only?.(there)) ?? sql`1 = 1`}`,
  };
  return new ExchangeConnection(await listed(view, Exchange, window, list));
}

async function canonicalOnly(view: View): Promise<Sql> {
  return sql`NOT ${isIn(columnOf(Exchange, 'id'), await mergedAway(view))}`;
}
