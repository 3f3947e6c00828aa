import type { Tx } from '../../db/contract';
import { invalid, notFound } from '../mutation/refused';
import { exists } from '../rows/checked';

/** Only what readers see can be judged: a judgement tells of both.
 *  @throws {Refused} where one is not there, or they are of two kinds */
export async function refuseUnlike(tx: Tx, left: string, right: string): Promise<void> {
  const [kind, other] = [await kindOf(tx, left), await kindOf(tx, right)];
  if (kind !== other)
    throw invalid('right', `right: found ${right}, of the table ${other}; expected one of ${kind}, as ${left} is`);
}

async function kindOf(tx: Tx, id: string): Promise<string> {
  for (const table of ['exchange', 'medical_service']) if (await exists(tx, table, id)) return table;
  throw notFound('The record', id);
}
