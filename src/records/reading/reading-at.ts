import { tableAt } from '../../db/as-of';
import type { Expression } from '../../db/filter/fields';
import type { FieldFilter } from '../../db/filter/filter';
import { exists, type Relation } from '../../db/filter/related';
import { innerScope, type Scope } from '../../db/filter/scope';
import { joinAfter } from '../../db/join-after';
import { named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Reading } from './reading.entity';

/** The reading of one key of the record `t`, under an alias, to be written after JOIN or LEFT JOIN. */
export const readingBeside = (view: View, key: string, alias: string): Sql =>
  sql`${tableAt(view, Reading)} ${named(alias)} ON ${isReadingOf(key, alias)}`;

/** The readings of one key under an alias, and then the records `t` that they are of. */
export const readingsFirst = (view: View, key: string, alias: string, records: Sql): Sql =>
  sql`${tableAt(view, Reading)} ${named(alias)} ${joinAfter(view)} ${records} t ON ${isReadingOf(key, alias)}`;

function isReadingOf(key: string, alias: string): Sql {
  const name = named(alias);
  const [field] = key.split('/') as [string];
  return sql`${name}.record_id = t.id AND ${name}.${named('key')} = ${key} AND ${name}.field = ${field}`;
}

/** A column of the reading of a field that has one key only; null where there is none. */
export const readingOf =
  (field: ClaimField, column: string) =>
  ({ view, alias, beside }: Scope): Sql => {
    const there = beside?.get(field);
    if (there !== undefined) return named(`${there}.${column}`);
    return sql`(SELECT r.${named(column)} FROM ${tableAt(view, Reading)} r
      WHERE r.record_id = ${named(`${alias}.id`)} AND r.${named('key')} = ${field})`;
  };

/** Whether voices contradict each other on any value of the record. */
export const contradicted: Expression = ({ view, alias }) =>
  sql`EXISTS (SELECT 1 FROM ${tableAt(view, Reading)} r WHERE r.record_id = ${named(`${alias}.id`)} AND r.conflict = 1)`;

/** The readings of one field of the record. */
export const readingsOf =
  (field: ClaimField): Relation =>
  ({ view, alias }) => ({
    from: sql`${tableAt(view, Reading)} ${named(alias)}`,
    owner: named(`${alias}.record_id`),
    only: sql`${named(`${alias}.field`)} = ${field}`,
  });

/** A condition that at least one reading of a field must meet. */
export function someReading(field: ClaimField, of: FieldFilter): FieldFilter {
  return {
    ...of,
    condition: async (input, path, scope) => {
      const inner = innerScope(scope);
      return exists(await readingsOf(field)(inner), scope, await of.condition(input, path, inner));
    },
  };
}
