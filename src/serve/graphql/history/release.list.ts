import { instant, number, own, text } from '../../../db/filter/fields';
import { Filter } from '../../../db/filter/filter';
import { listScope } from '../../../db/filter/scope';
import type { List } from '../../../db/list';
import type { Asked } from '../../../db/listed';
import { Order } from '../../../db/order';
import { pageOf, type Window } from '../../../db/page';
import { Revision } from '../../../db/revision.entity';
import { columnOf } from '../../../db/shape';
import { all, sql } from '../../../db/sql';
import type { View } from '../../../db/view';
import { connectionOf } from '../../../kernel/graph/connection';
import { Direction } from '../../../kernel/graph/direction';
import { listArgs } from '../../../kernel/graph/list-args';
import { PageArgs } from '../../../kernel/graph/page-args';
import { Release } from './release';

export const ReleaseConnection = connectionOf('Release', () => Release);

const releaseFilter = new Filter('Release', Revision, 'Which releases.', {
  name: text(own(Revision, 'releaseName'), 'By name.'),
  message: text(own(Revision, 'message'), 'By what is new in it.'),
  revision: number(own(Revision, 'id'), 'By the number of the revision it names.'),
  at: instant(own(Revision, 'at'), 'By when that revision was made.'),
});

const releaseOrder = new Order('Release', {
  REVISION: { description: 'The number of the revision, which is the order of time.', by: columnOf(Revision, 'id') },
  NAME: { description: 'The name; capitals before small letters.', by: columnOf(Revision, 'releaseName') },
});

export const ReleaseArgs = listArgs(PageArgs, releaseFilter.input, releaseOrder.input);

const NEWEST_FIRST = [{ key: 'REVISION', direction: Direction.DESC }];

/** A page of releases, the newest first unless ordered otherwise. */
export async function releasePage(view: View, { where, orderBy, ...window }: Window & Asked): Promise<object> {
  const at = async (there: View): Promise<List<Revision>> => ({
    entity: Revision,
    from: sql`revision t`,
    where: all([sql`t.release_name IS NOT NULL`, await releaseFilter.where(where, listScope(there))]),
    order: [
      ...releaseOrder.keys(there, orderBy?.length ? orderBy : NEWEST_FIRST),
      { by: columnOf(Revision, 'id'), descending: true },
    ],
  });
  const node = (revision: Revision): Release => new Release(revision);
  return new ReleaseConnection(await pageOf(view, window, { query: ['Release', where, orderBy], at, node }));
}
