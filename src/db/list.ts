import type { Owner, Owners } from './owners';
import type { Class } from './shape';
import { joined, type Sql, sql } from './sql';

export interface OrderKey {
  readonly by: Sql;
  readonly descending: boolean;
  /** True where no row lacks it. */
  readonly always?: boolean;
}

/** A list of rows of one entity, called `t` in the SQL of its parts. */
export interface List<T extends object> {
  readonly entity: Class<T>;
  /** After FROM, with `t` and what is joined to it; the table alone when left out. A list with a parent may yield `owner_id` for the
   *  owners it is given. */
  readonly from?: Sql | ((owners: Owners) => Sql);
  readonly where: Sql;
  /** Ends with something unique, such as the id. */
  readonly order: readonly OrderKey[];
  /** The same rows in parts that follow each other in the order of the whole, each quicker to read than it. */
  readonly parts?: readonly Pick<List<T>, 'from' | 'where' | 'order'>[];
  /** Only the rows of one parent: those that name it in a column, or that `from` yields for it. */
  readonly parent?: Owner & { readonly column: Sql | null };
}

/** A row that stands beside each row of a list and is read along with it. */
export interface Along {
  /** Under which name it is found in `along` of the row it belongs to. */
  readonly name: string;
  readonly entity: Class<object>;
  readonly alias: string;
  /** The alias of the row it belongs to; that of the list when left out. */
  readonly of?: string;
  /** After the source of the list, where that does not have it yet. */
  readonly join?: Sql;
  /** The properties that are needed; all when left out. */
  readonly only?: ReadonlySet<string>;
}

/** What is read of each row. */
export interface Reading {
  /** The properties that are needed; all when left out. */
  readonly only?: ReadonlySet<string>;
  readonly along?: readonly Along[];
}

/** Part of a list: at most `limit` rows, from its end when `reversed`. */
export interface Slice<T extends object> extends List<T>, Reading {
  readonly reversed: boolean;
  readonly limit: number;
}

export interface Placed<T> {
  readonly row: T;
  /** The values of the order keys. */
  readonly keys: readonly (string | number | null)[];
}

/** What is missing comes last, forwards; the reverse is the exact mirror. Databases take it for less than any value. */
export function orderOf(order: readonly OrderKey[], reversed: boolean): Sql {
  const keys = order.flatMap(({ by, descending, always }) => {
    const direction = descending === reversed ? sql`ASC` : sql`DESC`;
    const key = sql`${by} ${direction}`;
    return descending || always ? [key] : [sql`(${by} IS NULL) ${reversed ? sql`DESC` : sql`ASC`}`, key];
  });
  return joined(keys, ', ');
}
