import { conditionOf, type FilterInput } from '../../db/filter';
import { boundFilter } from '../../db/filter-limits';
import { selectRows } from '../../db/rows';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Tally } from './tally.entity';
import { type TallyFilter, tallyFilters } from './tally.filter';
import { tallyGroups } from './tally.service';

/** The tallies that a filter lets through, one for each origin, by id. One statement beside those for all tallies.
 *  @throws {BadUserInput} for a filter that is too complex or holds nonsense */
export async function talliesWhere(view: View, where: TallyFilter | null | undefined): Promise<Tally[]> {
  boundFilter(where);
  const condition = conditionOf(where as FilterInput | null | undefined, tallyFilters);
  const [found, groups] = await Promise.all([
    selectRows(view, Tally, sql`WHERE ${condition} ORDER BY t.id`),
    tallyGroups(view),
  ]);
  return found.filter(({ id }) => groups.get(id)![0]!.id === id);
}
