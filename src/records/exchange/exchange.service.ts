import { byId, byReference } from '../../db/rows';
import { sql } from '../../db/sql';
import type { View } from '../../db/view';
import { mergedIds } from '../../evidence/record/records';
import { Exchange } from './exchange.entity';

/** By its own id, merged or not; null for an unknown one. */
export const exchangeRow = byId(Exchange);

/** Stages by the own id of the head that they name. */
const stageRows = byReference(Exchange, 'partOfId', sql`t.id`);

/** The exchange of an id, or the one it was merged into; null for an unknown one. */
export async function findExchange(view: View, id: string): Promise<Exchange | null> {
  const [canonical] = await view.load(mergedIds, id);
  return view.load(exchangeRow, canonical ?? id);
}

/** True when other records are its stages. */
export async function isSeriesHead({ view, id }: Exchange): Promise<boolean> {
  const ids = await view.load(mergedIds, id);
  return (await view.loadMany(stageRows, ids)).flat().length > 0;
}
