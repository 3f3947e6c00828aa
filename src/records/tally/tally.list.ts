import { type Listed, listed } from '../../db/listed';
import type { Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import { isIn, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { Tally } from './tally.entity';
import { tallyFilters } from './tally.filter';
import { repetitions } from './tally.service';

export const TallyConnection = connectionOf('Tally', () => Tally);

/** A page of tallies by id; with `relays` also those that repeat another one. `of` says whose. */
export async function tallyPage(view: View, window: Window, relays: boolean, of: Listed): Promise<object> {
  const origins: Listed = { only: async (there) => sql`NOT ${isIn(columnOf(Tally, 'id'), await repetitions(there))}` };
  return new TallyConnection(
    await listed(view, Tally, window, { filters: tallyFilters, orderBy: relays, ...of, ...(relays ? {} : origins) }),
  );
}
