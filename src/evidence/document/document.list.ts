import { type Asked, type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { First20, PageArgs } from '../../kernel/graph/page-args';
import { Document } from './document.entity';
import { documentFilter } from './document.filter';
import { documentOrder } from './document.order';

export const DocumentConnection = connectionOf('Document', () => Document);

export const DocumentArgs = listArgs(PageArgs, documentFilter.input, documentOrder.input);
export const NestedDocumentArgs = listArgs(First20, documentFilter.input, documentOrder.input);

/** A page of documents, by id unless ordered otherwise; `of` says whose. */
export async function documentPage(
  view: View,
  { where, orderBy, ...window }: Window & Asked,
  of: Listed = {},
): Promise<object> {
  const list = { filter: documentFilter, order: documentOrder, where, orderBy, ...of };
  return new DocumentConnection(await listed(view, Document, window, list));
}
