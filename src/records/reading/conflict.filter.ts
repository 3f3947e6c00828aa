import { tableAt } from '../../db/as-of';
import { day, number, own, term } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import type { Scope } from '../../db/filter/scope';
import { joined, named, type Sql, sql } from '../../db/sql';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
import { namedParty } from '../../evidence/party/party.filter';
import { recordIdentity } from '../../evidence/record/record.filter';
import { Reading } from './reading.entity';
import { ConflictKind } from './reading.terms';

/** The kind of a conflict, and the reading of the date of its record. */
export const kindOf = ({ alias }: Scope): Sql => named(`${alias}k.kind`);
export const dateOf = ({ alias }: Scope): Sql => named(`${alias}d.date_from`);

const KINDS = joined(
  Object.values(ConflictKind).map((kind) => sql`SELECT ${kind} AS kind`),
  ' UNION ALL ',
);

/** Conflicts: each kind found on a reading, with the date of the record beside it. */
export function conflictsAt({ view, alias }: Scope): Sql {
  const [reading, kind, date] = [alias, `${alias}k`, `${alias}d`].map(named) as [Sql, Sql, Sql];
  return sql`${tableAt(view, Reading)} ${reading} JOIN (${KINDS}) ${kind} ON INSTR(${reading}.conflict_kinds, ${kind}.kind) > 0
    LEFT JOIN ${tableAt(view, Reading)} ${date} ON ${date}.record_id = ${reading}.record_id AND ${named(`${alias}d.key`)} = 'DATE'`;
}

export const conflictFilter = new Filter('Conflict', Reading, 'Which conflicts.', {
  kind: term('ConflictKind', ConflictKind)(kindOf, 'By how they differ.'),
  record: recordIdentity(own(Reading, 'recordId'), 'By the id of the record, or of one merged into it.'),
  field: term('ClaimField', ClaimField)(own(Reading, 'field'), 'By field.'),
  to: namedParty(own(Reading, 'toId'), 'By the party that takes in.'),
  category: term('PersonCategory', PersonCategory)(own(Reading, 'category'), 'By who is counted.'),
  date: day(dateOf, 'By the date of the record, its first day.'),
  size: number(own(Reading, 'conflictSize'), 'By how far the values are apart.'),
});
