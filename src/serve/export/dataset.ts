import { TABLES } from '../../package/tables';
import type { Rows } from './row';
import type { Snapshot } from './snapshot';
import { tableRows } from './table-rows';

/** Every row of every table as readers see it, each with its table as `type`. */
export async function* datasetRows(snapshot: Snapshot): Rows {
  for (const table of TABLES)
    for await (const rows of tableRows(snapshot, table, 'public'))
      yield rows.map((row) => ({ type: table.name, ...row }));
}
