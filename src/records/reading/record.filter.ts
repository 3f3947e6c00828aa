import { tableAt } from '../../db/as-of';
import { day, flag, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { related, type Relation } from '../../db/filter/relation';
import { named, type Sql, sql } from '../../db/sql';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimFilter } from '../../evidence/claim/claim.filter';
import { ClaimField, PartyRole } from '../../evidence/claim/claim.terms';
import { Document } from '../../evidence/document/document.entity';
import { documentFilter } from '../../evidence/document/document.filter';
import { namedParty } from '../../evidence/party/party.filter';
import { namedPlace } from '../../evidence/place/place.filter';
import { canonicalId } from '../../evidence/record/records';
import { Source } from '../../evidence/source/source.entity';
import { sourceFilter } from '../../evidence/source/source.filter';
import { Statement } from '../../evidence/statement/statement.entity';
import { statementFilter } from '../../evidence/statement/statement.filter';
import { Reading } from './reading.entity';
import { contradicted, readingOf, readingsOf } from './reading-at';
import { counts, returned } from './returned.filter';

const roleFilter = new Filter('Role', Reading, 'Which parties in which roles.', {
  role: term('PartyRole', PartyRole)(own(Reading, 'role'), 'By what the party did.'),
  party: namedParty(own(Reading, 'partyId'), 'By the party.'),
});

const claims: Relation = async ({ view, alias }, outer) => ({
  from: sql`${tableAt(view, Claim)} ${named(alias)}`,
  on: sql`${await canonicalId(view, named(`${alias}.record_id`))} = ${named(`${outer.alias}.id`)}`,
});

/** Rows of a table of evidence in which, by `where`, a claim about the record is made. */
const holding =
  (entity: typeof Statement | typeof Document | typeof Source, where: Sql): Relation =>
  async ({ view, alias }, outer) => ({
    from: sql`${tableAt(view, entity)} ${named(alias)}`,
    on: sql`EXISTS (SELECT 1 FROM ${tableAt(view, Claim)} c JOIN ${tableAt(view, Statement)} s ON s.id = c.statement_id
      JOIN ${tableAt(view, Document)} d ON d.id = s.document_id
      WHERE ${where} = ${named(`${alias}.id`)} AND ${await canonicalId(view, sql`c.record_id`)} = ${named(`${outer.alias}.id`)})`,
  });

/** What records of every kind may be filtered by: their resolved values under the default policy, and their evidence. */
export const recordFields: Readonly<Record<string, FieldFilter>> = {
  outcome: text(readingOf(ClaimField.OUTCOME, 'term'), 'By outcome: `HELD`.'),
  place: namedPlace(readingOf(ClaimField.PLACE, 'place_id'), 'By the place chosen.'),
  conflict: flag(contradicted, 'By whether voices contradict each other on any of its values.'),
  returned,
  counts,
  parties: related(roleFilter, readingsOf(ClaimField.PARTY), 'By who took part, in which role.'),
  claims: related(claimFilter, claims, 'By the claims about it.'),
  statements: related(
    statementFilter,
    holding(Statement, sql`s.id`),
    'By the statements that say something about it, and their words.',
  ),
  documents: related(documentFilter, holding(Document, sql`d.id`), 'By the documents that say something about it.'),
  sources: related(sourceFilter, holding(Source, sql`d.source_id`), 'By the sources that say something about it.'),
};

/** A day of the date of a record: its first, or its last. */
export const dateField = (column: 'date_from' | 'date_to', description: string): FieldFilter =>
  day(readingOf(ClaimField.DATE, column), description);
