import { tableAt } from '../../db/as-of';
import type { Expression } from '../../db/filter/fields';
import type { FieldFilter } from '../../db/filter/filter';
import { exists, type Relation } from '../../db/filter/related';
import { innerScope, type Scope } from '../../db/filter/scope';
import { named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Reading } from './reading.entity';

/** `LEFT JOIN` of the reading of one key of the record `t`, under an alias. */
export function withReading(view: View, key: string, alias: string): Sql {
  const name = named(alias);
  return sql`LEFT JOIN ${tableAt(view, Reading)} ${name} ON ${name}.record_id = t.id AND ${name}.${named('key')} = ${key}`;
}

/** A column of the reading of a field that has one key only; null where there is none. */
export const readingOf =
  (field: ClaimField, column: string) =>
  ({ view, alias }: Scope): Sql =>
    sql`(SELECT r.${named(column)} FROM ${tableAt(view, Reading)} r
      WHERE r.record_id = ${named(`${alias}.id`)} AND r.${named('key')} = ${field})`;

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
