import { tableAt } from '../../db/as-of';
import { Order, type OrderInput } from '../../db/order';
import { columnOf } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Direction } from '../../kernel/graph/direction';
import { Document } from '../document/document.entity';
import { Statement } from './statement.entity';

const PUBLISHED = columnOf(Document, 'publishedPartial', 'd');
const SAID = columnOf(Statement, 'saidOn');

export const statementOrder = new Order('Statement', {
  DATE: {
    description: 'The day it was said, else the date of publication.',
    by: sql`COALESCE(${SAID}, ${PUBLISHED})`,
  },
  SAID_ON: { description: 'The day it was said.', by: SAID },
  PUBLISHED: { description: 'The date of publication, as precisely as it is known.', by: PUBLISHED },
  SPEAKER: { description: 'The id of the speaker.', by: columnOf(Statement, 'speakerId') },
  LANGUAGE: { description: 'The language.', by: columnOf(Statement, 'language') },
  ID: { description: 'The id.', by: columnOf(Statement, 'id') },
});

export const NEWEST_FIRST: readonly OrderInput[] = [{ key: 'DATE', direction: Direction.DESC }];

/** Statements with their documents beside them, which the order needs. */
export function statementsWithDocuments(view: View): Sql {
  return sql`${tableAt(view, Statement)} t JOIN ${tableAt(view, Document)} d ON d.id = t.document_id`;
}
