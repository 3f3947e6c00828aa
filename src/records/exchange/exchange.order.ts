import { Field, ID, InputType } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import type { OrderKey } from '../../db/list';
import { joined, named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { BadUserInput } from '../../kernel/errors';
import { Direction } from '../../kernel/graph/direction';
import { publishEnum } from '../../kernel/graph/enums';
import { Reading } from '../reading/reading.entity';
import { withReading } from '../reading/reading-at';
import { Exchange } from './exchange.entity';

export enum ExchangeOrderKey {
  DATE = 'DATE',
  PEOPLE_TO = 'PEOPLE_TO',
  PEOPLE_BOTH = 'PEOPLE_BOTH',
  CONFLICT_SIZE = 'CONFLICT_SIZE',
}

publishEnum(
  ExchangeOrderKey,
  'ExchangeOrderKey',
  'What exchanges are ordered by. The living and the dead are never added up.',
  {
    DATE: 'The date, its first day.',
    PEOPLE_TO: 'The living handed over to one side, `best` under the default policy. Needs `to`.',
    PEOPLE_BOTH: 'The living handed over to all sides together.',
    CONFLICT_SIZE: 'How far voices are apart on the value they differ on most: people, bodies or days.',
  },
);

@InputType({ description: 'One key of the order of exchanges.' })
export class ExchangeOrder {
  @Field(() => ExchangeOrderKey, { description: 'What to order by.' })
  key: ExchangeOrderKey;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which way.' })
  direction: Direction;

  @Field(() => ID, { nullable: true, description: 'PEOPLE_TO: the id of the side; else left out.' })
  to?: string | null;
}

const NEWEST_FIRST: readonly ExchangeOrder[] = [{ key: ExchangeOrderKey.DATE, direction: Direction.DESC }];

const asked = (orderBy: readonly ExchangeOrder[] | null | undefined): readonly ExchangeOrder[] =>
  orderBy && orderBy.length > 0 ? orderBy : NEWEST_FIRST;

/** The keys, of which number 0 is called `o0` in the source below. The newest first when nothing is asked for. */
export function exchangeOrder(orderBy: readonly ExchangeOrder[] | null | undefined): OrderKey[] {
  return asked(orderBy).map(({ key, direction }, index) => ({
    by: sql`${named(`o${index}`)}.${COLUMN[key]}`,
    descending: direction === Direction.DESC,
  }));
}

const COLUMN: Record<ExchangeOrderKey, Sql> = {
  [ExchangeOrderKey.DATE]: sql`date_from`,
  [ExchangeOrderKey.PEOPLE_TO]: sql`number`,
  [ExchangeOrderKey.PEOPLE_BOTH]: sql`people`,
  [ExchangeOrderKey.CONFLICT_SIZE]: sql`size`,
};

/** Exchanges with what the order needs beside them.
 *  @throws {BadUserInput} when PEOPLE_TO has no `to` */
export function exchangesInOrder(view: View, orderBy: readonly ExchangeOrder[] | null | undefined): Sql {
  const beside = asked(orderBy).map((order, index) => besideOf(view, order, `o${index}`, index));
  return joined([sql`${tableAt(view, Exchange)} t`, ...beside], ' ');
}

function besideOf(view: View, { key, to }: ExchangeOrder, alias: string, index: number): Sql {
  if (key === ExchangeOrderKey.DATE) return withReading(view, 'DATE', alias);
  if (key === ExchangeOrderKey.PEOPLE_TO) return withReading(view, `COUNT/${sideOf(to, index)}/PEOPLE`, alias);
  const readings = tableAt(view, Reading);
  const sums =
    key === ExchangeOrderKey.PEOPLE_BOTH
      ? sql`SELECT record_id, SUM(number) AS people FROM ${readings} r WHERE field = 'COUNT' AND category = 'PEOPLE' GROUP BY record_id`
      : sql`SELECT record_id, MAX(conflict_size) AS size FROM ${readings} r GROUP BY record_id`;
  return sql`LEFT JOIN (${sums}) ${named(alias)} ON ${named(alias)}.record_id = t.id`;
}

function sideOf(to: string | null | undefined, index: number): string {
  if (!to)
    throw new BadUserInput(
      `orderBy[${index}].to`,
      `orderBy[${index}] orders by PEOPLE_TO and needs the id of a party as to.`,
    );
  return to;
}

/** The oldest first. */
export const BY_DATE: readonly ExchangeOrder[] = [{ key: ExchangeOrderKey.DATE, direction: Direction.ASC }];
