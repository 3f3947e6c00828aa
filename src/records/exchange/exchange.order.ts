import { Field, ID, InputType } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import type { OrderKey } from '../../db/list';
import type { Part } from '../../db/listed';
import { boundOrder, type OrderInput } from '../../db/order';
import { columnOf } from '../../db/shape';
import { joined, named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { knownParty } from '../../evidence/party/party.filter';
import { BadUserInput } from '../../kernel/errors';
import { Direction } from '../../kernel/graph/direction';
import { publishEnum } from '../../kernel/graph/enums';
import { Reading } from '../reading/reading.entity';
import { readingBeside, readingsFirst } from '../reading/reading-at';
import { Exchange } from './exchange.entity';

export enum ExchangeOrderKey {
  ID = 'ID',
  DATE = 'DATE',
  PEOPLE_TO = 'PEOPLE_TO',
  PEOPLE_BOTH = 'PEOPLE_BOTH',
  CONFLICT_SIZE = 'CONFLICT_SIZE',
  KIND = 'KIND',
  OUTCOME = 'OUTCOME',
}

publishEnum(
  ExchangeOrderKey,
  'ExchangeOrderKey',
  'What exchanges are ordered by. The living and the dead are never added up.',
  {
    ID: 'The id.',
    DATE: 'The date, its first day.',
    PEOPLE_TO: 'The living handed over to one side, `best` under the default policy. Needs `to`.',
    PEOPLE_BOTH: 'The living handed over to all sides together.',
    CONFLICT_SIZE: 'How far voices are apart on the value they differ on most: people, bodies or days.',
    KIND: 'The kind, by its word.',
    OUTCOME: 'The outcome, by its word.',
  },
);

@InputType({ description: 'One key of the order of exchanges.' })
export class ExchangeOrder implements OrderInput {
  @Field(() => ExchangeOrderKey, { description: 'What to order by.' })
  key: ExchangeOrderKey;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which way.' })
  direction: Direction;

  @Field(() => ID, { nullable: true, description: 'PEOPLE_TO: the id of the side; else left out.' })
  to?: string | null;
}

/** The order when the client asks for none. */
export const NEWEST_FIRST: readonly ExchangeOrder[] = [{ key: ExchangeOrderKey.DATE, direction: Direction.DESC }];

/** The oldest first. */
export const BY_DATE: readonly ExchangeOrder[] = [{ key: ExchangeOrderKey.DATE, direction: Direction.ASC }];

/** The keys, of which number 0 is called `o0` in the source below. */
export const exchangeOrder = {
  keys: (_view: View, orderBy: readonly OrderInput[]): OrderKey[] =>
    orderBy.map(({ key, direction }, index) => {
      const column = COLUMN[key as ExchangeOrderKey];
      const by = key === 'ID' ? columnOf(Exchange, 'id') : sql`${named(`o${index}`)}.${column}`;
      return { by, descending: direction === Direction.DESC };
    }),
};

const COLUMN: Record<ExchangeOrderKey, Sql> = {
  [ExchangeOrderKey.ID]: sql`id`,
  [ExchangeOrderKey.DATE]: sql`date_from`,
  [ExchangeOrderKey.PEOPLE_TO]: sql`number`,
  [ExchangeOrderKey.PEOPLE_BOTH]: sql`people`,
  [ExchangeOrderKey.CONFLICT_SIZE]: sql`size`,
  [ExchangeOrderKey.KIND]: sql`term`,
  [ExchangeOrderKey.OUTCOME]: sql`term`,
};

/** Exchanges with what the order needs beside them.
 *  @throws {BadUserInput} for too many keys, and where `to` is missing, unknown or not wanted */
export async function exchangesInOrder(view: View, orderBy: readonly ExchangeOrder[]): Promise<Sql> {
  boundOrder(orderBy);
  for (const [index, order] of orderBy.entries()) await checkSide(view, order, `orderBy[${index}].to`);
  const beside = orderBy.map((order, index) => besideOf(view, order, `o${index}`));
  return joined([sql`${tableAt(view, Exchange)} t`, ...beside], ' ');
}

function besideOf(view: View, { key, to }: ExchangeOrder, alias: string): Sql {
  if (key === ExchangeOrderKey.ID) return sql``;
  const reading = readingOf(key, to);
  if (reading !== null) return sql`LEFT JOIN ${readingBeside(view, reading, alias)}`;
  const readings = tableAt(view, Reading);
  const sums =
    key === ExchangeOrderKey.PEOPLE_BOTH
      ? sql`SELECT record_id, SUM(number) AS people FROM ${readings} r WHERE field = 'COUNT' AND category = 'PEOPLE' GROUP BY record_id`
      : sql`SELECT record_id, MAX(conflict_size) AS size FROM ${readings} r GROUP BY record_id`;
  return sql`LEFT JOIN (${sums}) ${named(alias)} ON ${named(alias)}.record_id = t.id`;
}

/** The key of the reading that holds what is ordered by; null where no single one does. */
function readingOf(key: ExchangeOrderKey, to: string | null | undefined): string | null {
  if (key === ExchangeOrderKey.PEOPLE_TO) return `COUNT/${to}/PEOPLE`;
  const isReading = [ExchangeOrderKey.DATE, ExchangeOrderKey.KIND, ExchangeOrderKey.OUTCOME].includes(key);
  return isReading ? key : null;
}

/** Whether a list in this order can be read in parts. */
export const isInParts = ([first]: readonly ExchangeOrder[]): boolean => readingOf(first!.key, first!.to) !== null;

/** Exchanges in two parts where the first key is a reading: those that have it, by its index, and then the others, of which `canonical`
 *  tells those that were not merged away, for these have no readings. `isOpen`: most of them are wanted, so the first in order are the first to look at. */
export function partsInOrder(view: View, orderBy: readonly ExchangeOrder[], canonical: Sql, isOpen: boolean): Part[] {
  const [first] = orderBy as readonly [ExchangeOrder];
  const reading = readingOf(first.key, first.to)!;
  const rest = orderBy.slice(1).map((order, index) => besideOf(view, order, `o${index + 1}`));
  const [table, beside] = [tableAt(view, Exchange), readingBeside(view, reading, 'o0')];
  const value = sql`o0.${COLUMN[first.key]}`;
  const byIndex = isOpen && first.key === ExchangeOrderKey.DATE;
  const both = byIndex ? readingsFirst(view, reading, 'o0', table) : sql`${table} t JOIN ${beside}`;
  const having = joined([both, ...rest], ' ');
  const lacking = joined([sql`${table} t LEFT JOIN ${beside}`, ...rest], ' ');
  return [
    { from: having, only: sql`${value} IS NOT NULL`, present: true, id: sql`o0.record_id` },
    { from: lacking, only: sql`${value} IS NULL AND ${canonical}`, present: false, id: columnOf(Exchange, 'id') },
  ];
}

/** The readings beside the exchanges, by their field, for filters to use. */
export function readingsInOrder(orderBy: readonly ExchangeOrder[]): ReadonlyMap<string, string> {
  const keys = orderBy.flatMap(({ key, to }, index) =>
    readingOf(key, to) === key ? [[key, `o${index}`] as const] : [],
  );
  return new Map(keys);
}

async function checkSide(view: View, { key, to }: ExchangeOrder, path: string): Promise<void> {
  const wanted = key === ExchangeOrderKey.PEOPLE_TO;
  if (wanted && !to) throw new BadUserInput(path, `${path} is missing: PEOPLE_TO needs the id of a party.`);
  if (!wanted && to) throw new BadUserInput(path, `${path} is given, but ${key} has no side.`);
  if (to) await knownParty(view, to, path);
}
