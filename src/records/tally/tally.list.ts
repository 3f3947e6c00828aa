import { type Asked, type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { First20, PageArgs } from '../../kernel/graph/page-args';
import { Tally } from './tally.entity';
import { tallyFilter } from './tally.filter';
import { tallyOrder } from './tally.order';
import { repetitions } from './tally.service';

export const TallyConnection = connectionOf('Tally', () => Tally);

export const TallyArgs = listArgs(PageArgs, tallyFilter.input, tallyOrder.input);
export const NestedTallyArgs = listArgs(First20, tallyFilter.input, tallyOrder.input);

/** A page of tallies, by id unless ordered otherwise; with `relays` also those that repeat another one. `of` says whose. */
export async function tallyPage(
  view: View,
  { where, orderBy, ...window }: Window & Asked,
  relays: boolean,
  of: Listed = {},
): Promise<object> {
  const origins: Listed = { only: async (there) => sql`NOT ${isIn(columnOf(Tally, 'id'), await repetitions(there))}` };
  const list = { filter: tallyFilter, order: tallyOrder, where, orderBy, ...(relays ? {} : origins), ...of };
  const name = `${of.name ?? 'Tally'}${relays ? ' relays' : ''}`;
  return new TallyConnection(await listed(view, Tally, window, { ...list, name }));
}
