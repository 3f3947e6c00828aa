import { Field, InputType } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import type { OrderKey } from '../../db/list';
import { columnOf } from '../../db/shape';
import { type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { publishEnum } from '../../kernel/graph/enums';
import { Direction } from '../../kernel/graph/direction';
import { Document } from '../document/document.entity';
import { Statement } from './statement.entity';

export enum StatementOrderKey {
  DATE = 'DATE',
  SAID_ON = 'SAID_ON',
  PUBLISHED = 'PUBLISHED',
  ID = 'ID',
}

publishEnum(StatementOrderKey, 'StatementOrderKey', 'What statements are ordered by.', {
  DATE: 'The day it was said, else the date of publication.',
  SAID_ON: 'The day it was said.',
  PUBLISHED: 'The date of publication, as precisely as it is known.',
  ID: 'The id.',
});

@InputType({ description: 'One key of the order of statements.' })
export class StatementOrder {
  @Field(() => StatementOrderKey, { description: 'What to order by.' })
  key: StatementOrderKey;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which way.' })
  direction: Direction;
}

const PUBLISHED = columnOf(Document, 'publishedPartial', 'd');
const SAID = columnOf(Statement, 'saidOn');

const BY: Record<StatementOrderKey, Sql> = {
  [StatementOrderKey.DATE]: sql`COALESCE(${SAID}, ${PUBLISHED})`,
  [StatementOrderKey.SAID_ON]: SAID,
  [StatementOrderKey.PUBLISHED]: PUBLISHED,
  [StatementOrderKey.ID]: columnOf(Statement, 'id'),
};

const NEWEST_FIRST: readonly StatementOrder[] = [{ key: StatementOrderKey.DATE, direction: Direction.DESC }];

/** The newest first when nothing is asked for. */
export function statementOrder(asked: readonly StatementOrder[] | null | undefined): OrderKey[] {
  const keys = asked && asked.length > 0 ? asked : NEWEST_FIRST;
  return keys.map(({ key, direction }) => ({ by: BY[key], descending: direction === Direction.DESC }));
}

/** Statements with their documents beside them, which the order needs. */
export function statementsWithDocuments(view: View): Sql {
  return sql`${tableAt(view, Statement)} t JOIN ${tableAt(view, Document)} d ON d.id = t.document_id`;
}
