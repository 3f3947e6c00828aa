import type { FilterInput } from '../../db/filter/filter';
import { listScope } from '../../db/filter/scope';
import { selectRows } from '../../db/rows';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { Tally } from './tally.entity';
import { tallyFilter } from './tally.filter';
import { tallyGroups } from './tally.service';

/** The tallies that a filter lets through, one for each origin, by id. One statement beside those for all tallies.
 *  @throws {BadUserInput} for a filter that is too complex or holds nonsense */
export async function talliesWhere(view: View, where: FilterInput | null | undefined): Promise<Tally[]> {
  const condition = await tallyFilter.where(where, listScope(view));
  const [found, groups] = await Promise.all([
    selectRows(view, Tally, sql`WHERE ${condition} ORDER BY t.id`),
    tallyGroups(view),
  ]);
  return found.filter(({ id }) => groups.get(id)![0]!.id === id);
}
