import { tableAt } from '../../db/as-of';
import { named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Reading } from './reading.entity';

/** `LEFT JOIN` of the reading of one key of the record `t`, under an alias. */
export function withReading(view: View, key: string, alias: string): Sql {
  const name = named(alias);
  return sql`LEFT JOIN ${tableAt(view, Reading)} ${name} ON ${name}.record_id = t.id AND ${name}.${named('key')} = ${key}`;
}

/** True when the record `t` has a reading, called `r`, that meets the condition. */
export function hasReading(view: View, condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM ${tableAt(view, Reading)} r WHERE r.record_id = t.id AND ${condition})`;
}

/** A column of the reading of a field that has one key only, or null; for the record `t`. */
export function readingOf(view: View, field: ClaimField, column: string): Sql {
  return sql`(SELECT r.${named(column)} FROM ${tableAt(view, Reading)} r WHERE r.record_id = t.id AND r.${named('key')} = ${field})`;
}
