import { tableAt } from '../../db/as-of';
import { conditionOf, type FilterInput } from '../../db/filter';
import { boundFilter } from '../../db/filter-limits';
import { columnOf } from '../../db/shape';
import { isIn, type Sql, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { mergedAway } from '../../evidence/record/records';
import { Exchange } from './exchange.entity';
import { type ExchangeFilter, exchangeFilters } from './exchange.filter';

/** Ids of the exchanges that a filter lets through, those merged away left out. One statement.
 *  @throws {BadUserInput} for a filter that is too complex or holds nonsense */
export async function exchangeIdsWhere(
  view: View,
  where: ExchangeFilter | null | undefined,
): Promise<ReadonlySet<string>> {
  boundFilter(where);
  return view.load(idsMeeting, conditionOf(where as FilterInput | null | undefined, exchangeFilters(view)));
}

/** Equal conditions of a request share one statement. */
const idsMeeting: Batch<Sql, ReadonlySet<string>> = (view, conditions) =>
  Promise.all(
    conditions.map(async (condition) => {
      const away = isIn(columnOf(Exchange, 'id'), await mergedAway(view));
      const asked = sql`SELECT t.id AS id FROM ${tableAt(view, Exchange)} t WHERE (${condition}) AND NOT ${away}`;
      const rows = await view.query<{ id: string }>(asked.text, asked.params);
      return new Set(rows.map(({ id }) => id));
    }),
  );
