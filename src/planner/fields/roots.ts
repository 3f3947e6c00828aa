import { offIndex } from '../../db/off-index';
import { instanceOf, selectRows } from '../../db/rows';
import { shapeOf } from '../../db/shape';
import { isIn, sql } from '../../db/sql';
import { tableAt } from '../../db/as-of';
import type { View } from '../../db/view';
import { recordOwners } from '../../evidence/record/records';
import { Exchange } from '../../records/exchange/exchange.entity';
import { Reading } from '../../records/reading/reading.entity';
import type { AsOf } from '../../kernel/graph/as-of';
import type { Args, Batched, BatchedFields } from '../batched';
import { fieldsOn } from '../needs';
import { perField } from '../per-field';
import { needOf } from './exchange-needs';
import { lists } from './lists';
import { allOf, type Need } from './reading-need';
import { ReadingsAlong } from './readings';

const NO_ARGUMENTS: Args = {};

/** What is asked of the readings without arguments; null where something is asked that the row tells, or nothing of the readings. */
const needsBelow = perField((exchange): Need | null => {
  const fields = fieldsOn(exchange).filter(({ name }) => name !== 'Exchange.id' && !(name in lists));
  const needs = fields.map((field) => (field.node.arguments?.length ? null : needOf(field, NO_ARGUMENTS)));
  return needs.length > 0 && needs.every((one) => one !== null) ? allOf(needs) : null;
});

/** Readings of an exchange, none where there is no exchange of that id. */
function readingsOf(view: View, id: string, { fields, properties }: Need): Promise<Reading[]> {
  const tail = sql`JOIN ${tableAt(view, Exchange)} e ON e.id = t.record_id
    WHERE t.record_id = ${id} AND ${isIn(offIndex(view, sql`t.field`), [...fields])} ORDER BY t.${KEY}`;
  return selectRows(view, Reading, tail, properties);
}

const KEY = sql`\`key\``;

/** One exchange with its readings by one statement; where none of them is found, its resolver looks for the row. */
const exchange: Batched = async ({ field, args, context }) => {
  const need = needsBelow(field);
  if (!need) return null;
  const view = await context.reads.viewOf(args.asOf as AsOf | null | undefined);
  const [owner] = await recordOwners(view, [args.id as string]);
  const id = owner!.members?.[0] ?? owner!.id;
  const list = await readingsOf(view, id, need);
  if (list.length === 0) return null;
  const found = instanceOf(view, Exchange, shapeOf(Exchange), { id });
  found.along = { readings: new ReadingsAlong(need, list) };
  return [found];
};

export const roots: BatchedFields = { 'Query.exchange': exchange };
