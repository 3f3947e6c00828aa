import { type Asked, type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { First20, PageArgs } from '../../kernel/graph/page-args';
import { Statement } from './statement.entity';
import { statementFilter } from './statement.filter';
import { NEWEST_FIRST, statementOrder, statementsWithDocuments } from './statement.order';

export const StatementConnection = connectionOf('Statement', () => Statement);

export const StatementArgs = listArgs(PageArgs, statementFilter.input, statementOrder.input);
export const NestedStatementArgs = listArgs(First20, statementFilter.input, statementOrder.input);

/** A page of statements, the newest first unless ordered otherwise; `of` says whose. */
export async function statementPage(view: View, args: Window & Asked, of: Listed = {}): Promise<object> {
  const { where: _where, orderBy: _orderBy, ...window } = args;
  return new StatementConnection(await listed(view, Statement, window, statementsListed(args, of)));
}

/** The list of such a page; each statement has its document `d` beside it. */
export function statementsListed({ where, orderBy }: Asked, of: Listed): Listed {
  const order = { order: statementOrder, otherwise: NEWEST_FIRST };
  return { from: statementsWithDocuments, filter: statementFilter, ...order, where, orderBy, ...of };
}
