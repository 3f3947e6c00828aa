import { ArgsType, Field } from 'type-graphql';
import { type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { First20, PageArgs } from '../../kernel/graph/page-args';
import { ORDER_BY, WHERE } from '../../kernel/graph/words';
import { Statement } from './statement.entity';
import { StatementFilter, statementFilters } from './statement.filter';
import { StatementOrder, statementOrder, statementsWithDocuments } from './statement.order';

export const StatementConnection = connectionOf('Statement', () => Statement);

/** Which statements, in which order. */
interface Asked extends Window {
  readonly where?: StatementFilter | null;
  readonly orderBy?: StatementOrder[] | null;
}

@ArgsType()
export class StatementArgs extends PageArgs implements Asked {
  @Field(() => StatementFilter, WHERE)
  where?: StatementFilter | null;

  @Field(() => [StatementOrder], ORDER_BY)
  orderBy?: StatementOrder[] | null;
}

@ArgsType()
export class NestedStatementArgs extends First20 implements Asked {
  @Field(() => StatementFilter, WHERE)
  where?: StatementFilter | null;

  @Field(() => [StatementOrder], ORDER_BY)
  orderBy?: StatementOrder[] | null;
}

/** A page of statements; `of` says whose. */
export async function statementPage(
  view: View,
  { where, orderBy, ...window }: Asked,
  of: Listed = {},
): Promise<object> {
  const order = statementOrder(orderBy);
  const list = { from: statementsWithDocuments, filters: statementFilters, where, orderBy, order, ...of };
  return new StatementConnection(await listed(view, Statement, window, list));
}
