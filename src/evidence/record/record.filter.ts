import type { Expression } from '../../db/filter/fields';
import type { FieldFilter } from '../../db/filter/filter';
import { identity, idsOf, type Lookup } from '../../db/filter/identity';
import { RecordIdentity } from './record.entity';
import { mergedIds } from './records';

const everyId = idsOf(RecordIdentity);

/** Any id of a record leads to the one it answers with. */
export const recordIds: Lookup = async (view, id) => {
  const [canonical = id] = await view.load(mergedIds, id);
  return (await everyId(view, id)) && canonical;
};

/** The id of a record, merged or not; `expression` gives the canonical one. */
export const recordIdentity = (expression: Expression, description: string): FieldFilter =>
  identity(recordIds, expression, description);
