import { listScope } from '../../db/filter/scope';
import type { List, OrderKey } from '../../db/list';
import { countRows } from '../../db/list-rows';
import type { Asked } from '../../db/listed';
import { Order } from '../../db/order';
import { pageOf, type Window } from '../../db/page';
import { columnOf } from '../../db/shape';
import type { View } from '../../db/view';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { PageArgs } from '../../kernel/graph/page-args';
import { conflictFilter, conflictsAt, dateOf, kindOf } from './conflict.filter';
import { Conflict } from './explanation';
import { Reading } from './reading.entity';
import { resolutionOf } from './resolution';

export const ConflictConnection = connectionOf('Conflict', () => Conflict);

const conflictOrder = new Order('Conflict', {
  SIZE: {
    description: 'How far the values are apart: people, bodies or days; 1 for places and words.',
    by: columnOf(Reading, 'conflictSize'),
  },
  DATE: { description: 'The date of the record.', by: (view) => dateOf(listScope(view)) },
  KIND: { description: 'How they differ, by its word.', by: (view) => kindOf(listScope(view)) },
  RECORD: { description: 'The id of the record.', by: columnOf(Reading, 'recordId') },
});

export const ConflictArgs = listArgs(PageArgs, conflictFilter.input, conflictOrder.input);

/** A page of conflicts: each kind found on the key of a record is one. */
export async function conflictPage(view: View, { where, orderBy, ...window }: Window & Asked): Promise<object> {
  const at = (there: View): Promise<List<Reading>> => listAt(there, { where, orderBy });
  return new ConflictConnection(
    await pageOf(view, window, { query: ['Conflict', where, orderBy], at, node: conflictOf }),
  );
}

/** How many conflicts there are. */
export async function countConflicts(view: View): Promise<number> {
  return view.load(countRows, await listAt(view, {}));
}

async function listAt(view: View, { where, orderBy }: Asked): Promise<List<Reading>> {
  const scope = listScope(view);
  const unique = [columnOf(Reading, 'recordId'), columnOf(Reading, 'key'), kindOf(scope)];
  const ties: OrderKey[] = unique.map((by) => ({ by, descending: false }));
  return {
    entity: Reading,
    from: conflictsAt(scope),
    where: await conflictFilter.where(where, scope),
    order: [...conflictOrder.keys(view, orderBy ?? []), ...ties],
  };
}

async function conflictOf({ recordId, key }: Reading, keys: readonly unknown[], view: View): Promise<Conflict> {
  const resolved = (await resolutionOf(view, recordId)).get(key);
  const found = resolved?.conflicts.find(({ kind }) => kind === keys.at(-1));
  if (!resolved || !found) throw new Error(`The reading ${recordId} ${key} is out of step with the rule`);
  return new Conflict(view, recordId, resolved, found);
}
