import type { Scalar } from './contract';
import type { Along, Placed, Slice } from './list';
import { type ColumnShape, shapeOf } from './shape';
import { joined, named, Sql, sql } from './sql';
import type { View, Viewed } from './view';

export type Raw = Readonly<Record<string, Scalar>>;

/** What is selected of each row of a slice: its columns, those of the rows along with it, and the keys of its order. */
export function columnsOf(slice: Slice<object>): Sql {
  const own = wanted(slice.entity, slice.only).map(({ column, property }) => as(`t.${column}`, property));
  const beside = (slice.along ?? []).flatMap((along) =>
    wanted(along.entity, along.only).map(({ column, property }) =>
      as(`${along.alias}.${column}`, besideName(along, property)),
    ),
  );
  const keys = slice.order.map(({ by }, index) => sql`${by} AS ${named(`list_key${index}`)}`);
  return joined([...[...own, ...beside].map((text) => new Sql(text, [])), ...keys], ', ');
}

const as = (column: string, name: string): string => `${named(column).text} AS ${named(name).text}`;

const besideName = ({ alias }: Along, property: string): string => `${alias}__${property}`;

/** What rows along with those of a slice are joined by. */
export function joinsOf({ along = [] }: Slice<object>): Sql {
  return joined(
    along.flatMap(({ join }) => (join ? [sql` ${join}`] : [])),
    '',
  );
}

function wanted(entity: Slice<object>['entity'], only: ReadonlySet<string> | undefined): ColumnShape[] {
  return shapeOf(entity).columns.filter(({ property }) => property === 'id' || !only || only.has(property));
}

/** Turns what came for a slice into rows with their keys. */
export function placer(view: View, slice: Slice<object>): (raw: Raw) => Placed<object> {
  const { along = [], order } = slice;
  const own = objectOf(view, slice.entity, slice.only, (property) => property);
  const beside = along.map((one) => ({
    name: one.name,
    owner: along.findIndex(({ alias }) => alias === one.of) + 1,
    read: objectOf(view, one.entity, one.only, (property) => besideName(one, property)),
  }));
  const keys = order.map((_, index) => `list_key${index}`);
  return (raw) => {
    const rows = [own(raw)];
    for (const { name, owner, read } of beside) {
      const row = read(raw);
      rows.push(row);
      rows[owner]!.along = { ...rows[owner]!.along, [name]: row };
    }
    return { row: rows[0]!, keys: keys.map((key) => raw[key] ?? null) };
  };
}

/** Reads an object from those of the columns that are its own. */
function objectOf(
  view: View,
  entity: Slice<object>['entity'],
  only: ReadonlySet<string> | undefined,
  nameOf: (property: string) => string,
): (raw: Raw) => Viewed {
  const { booleans } = shapeOf(entity);
  const read = wanted(entity, only).map(({ property }) => ({
    property,
    name: nameOf(property),
    isBoolean: booleans.includes(property),
  }));
  return (raw) => {
    const row = Object.create(entity.prototype as object) as Record<string, unknown> & Viewed;
    for (const { property, name, isBoolean } of read) row[property] = isBoolean ? Boolean(raw[name]) : raw[name];
    row.view = view;
    return row;
  };
}
