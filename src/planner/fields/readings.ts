import { offIndex } from '../../db/off-index';
import { inOrder, selectRows } from '../../db/rows';
import { isIn, sql } from '../../db/sql';
import type { View, Viewed } from '../../db/view';
import { HEADLINE_FIELDS, HEADLINE_PROPERTIES, headlinesOf } from '../../records/reading/headlines';
import { Reading } from '../../records/reading/reading.entity';
import type { MaybePromise } from '../../kernel/maybe-promise';
import { together, viewOf } from '../parents';
import { allOf, covers, need, type Need } from './reading-need';

/** Readings of records, a list for each. */
export type Lists = readonly (readonly Reading[])[];

/** The readings that were read along with a record, in the order of their keys. */
export class ReadingsAlong {
  constructor(
    readonly need: Need,
    readonly list: readonly Reading[],
  ) {}
}

/** Reads the readings of records by one statement for all fields of the answer that ask at once. */
class Wanted {
  private next: { readonly needs: Need[]; readonly lists: Promise<Lists> } | null = null;

  constructor(
    private readonly view: View,
    private readonly ids: readonly string[],
  ) {}

  /** Those who ask in the same moment share the statement; who comes later has one more. */
  of(need: Need): Promise<Lists> {
    this.next ??= this.begun();
    this.next.needs.push(need);
    return this.next.lists;
  }

  private begun(): NonNullable<Wanted['next']> {
    const asked: Need[] = [];
    const lists = Promise.resolve().then(() => {
      this.next = null;
      return this.read(allOf(asked));
    });
    return { needs: asked, lists };
  }

  private async read(wanted: Need): Promise<Lists> {
    return covers(HEADLINE, wanted) ? headlinesOf(this.view, this.ids) : this.select(wanted);
  }

  private async select({ fields, properties }: Need): Promise<Lists> {
    const wanted = sql`${isIn(sql`t.record_id`, this.ids)} AND ${isIn(offIndex(this.view, sql`t.field`), [...fields])}`;
    const tail = sql`WHERE ${wanted} ORDER BY t.record_id, t.${KEY}`;
    return inOrder(this.ids, await selectRows(this.view, Reading, tail, properties), ({ recordId }) => recordId);
  }
}

const HEADLINE = need(HEADLINE_FIELDS, HEADLINE_PROPERTIES);

const KEY = sql`\`key\``;

/** The readings of the records of one view that a field needs, and maybe others, in the order of their keys, a list for each record; null where the
 *  records come from several views. */
export function readingsOf(records: readonly object[], need: Need): MaybePromise<Lists> | null {
  const view = viewOf(records);
  const along = alongOf(records as readonly Viewed[], need);
  if (along || !view) return along;
  const ids = (records as readonly { id: string }[]).map(({ id }) => id);
  return together(records, Wanted, () => new Wanted(view, ids)).of(need);
}

function alongOf([record, ...others]: readonly Viewed[], need: Need): Lists | null {
  const along = others.length === 0 ? record?.along?.readings : undefined;
  return along instanceof ReadingsAlong && covers(along.need, need) ? [along.list] : null;
}
