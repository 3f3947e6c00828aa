import { collationOf } from './collation';
import { concat } from './concat';
import { joined, named, Sql, sql } from './sql';
import { type Class, type ColumnShape, type Shape, shapeOf } from './shape';
import type { View } from './view';

/** A table as it stood at the revision of the view, to be written after FROM and given an alias. Readers see the public state only. */
export function tableAt(view: View, entity: Class<object>): Sql {
  const shape = shapeOf(entity);
  if (shape.versioned) return versionsAt(view, shape);
  return view.isUnchanged(shape.table) || shape.table === 'record' ? named(shape.table) : rowsAt(view, shape);
}

/** The same with what waits for review and what was rejected: for whoever runs the gateway, never for readers. */
export function wholeTableAt(view: View, entity: Class<object>): Sql {
  const shape = shapeOf(entity);
  return shape.versioned ? versionsAt(view, { ...shape, reviewed: false }) : tableAt(view, entity);
}

/** All versions of a versioned table that had begun by the view's revision, those that have ended included. */
export function allVersionsAt(view: View, entity: Class<object>): Sql {
  const shape = shapeOf(entity);
  return sql`(SELECT * FROM ${named(shape.table)} WHERE since_revision <= ${view.revision}${publicOnly(shape)})`;
}

function versionsAt({ revision }: View, shape: Shape): Sql {
  const holding = sql`since_revision <= ${revision} AND until_revision > ${revision}`;
  return sql`(SELECT * FROM ${named(shape.table)} WHERE ${holding}${publicOnly(shape)})`;
}

/** Proposals and what was rejected are unseen by readers. */
function publicOnly({ reviewed }: Shape): Sql {
  return reviewed ? sql` AND review = ${'ACCEPTED'}` : sql``;
}

/** Rows that no later revision touched, and of the others what stood before the first that did. */
function rowsAt(view: View, shape: Shape): Sql {
  const columns = joined(
    shape.columns.map(({ column }) => named(`n.${column}`)),
    ', ',
  );
  const former = joined(
    shape.columns.map((column) => sql`${formerly(view, column)} AS ${named(column.column)}`),
    ', ',
  );
  const later = sql`c.entity = ${shape.table} AND c.revision > ${view.revision}`;
  const before = sql`d.revision < c.revision OR (d.revision = c.revision AND d.sequence < c.sequence)`;
  const earlier = sql`d.entity = c.entity AND d.entity_id = c.entity_id AND d.revision > ${view.revision} AND (${before})`;
  return sql`(SELECT ${columns} FROM ${named(shape.table)} n
    WHERE NOT EXISTS (SELECT 1 FROM ${named('change')} c WHERE ${later} AND c.entity_id = ${keyOf(view, shape)})
    UNION ALL SELECT ${former} FROM ${named('change')} c
    WHERE ${later} AND c.${named('before')} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${named('change')} d WHERE ${earlier}))`;
}

/** The id of a row in the change feed: its key parts joined by a slash. */
function keyOf(view: View, { columns }: Shape): Sql {
  const parts = columns.filter(({ primary }) => primary).map(({ column }) => named(`n.${column}`));
  if (parts.length === 1) return parts[0]!;
  return concat(view, ...parts.flatMap((part, index) => (index === 0 ? [part] : ['/', part])));
}

/** A column out of the row that a change keeps as JSON. */
function formerly({ engine }: View, { column, type, length }: ColumnShape): Sql {
  const path = `$.${column}`;
  const row = sql`c.${named('before')}`;
  if (engine === 'sqlite') return sql`json_extract(${row}, ${path})`;
  const text = engine === 'mysql' ? mysqlText(row, column) : sql`JSON_VALUE(${row}, ${path})`;
  if (type === 'double') return sql`CAST(${text} AS DOUBLE)`;
  return joined([lettersOf(text, length), named(collationOf(engine))], ' COLLATE ');
}

/** As long as the column: a server asks again for each row where it takes a text for a long one. */
function lettersOf(text: Sql, length: number | null): Sql {
  if (length === null) return sql`CONVERT(${text} USING utf8mb4)`;
  return joined([sql`CAST(${text} AS `, new Sql(`CHAR(${length}) CHARACTER SET utf8mb4)`, [])], '');
}

/** MySQL cuts a JSON_VALUE at 512 characters unless told otherwise, and wants its path as a literal. */
function mysqlText(row: Sql, column: string): Sql {
  return joined([sql`JSON_VALUE(${row}, `, new Sql(`'$."${column}"' RETURNING CHAR(4000))`, [])], '');
}
