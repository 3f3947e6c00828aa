import { tableAt } from '../../db/as-of';
import { day, flag, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { related, type Relation } from '../../db/filter/related';
import type { Class } from '../../db/shape';
import { named, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
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

/** Rows of the evidence about the record: its claims, or what stands beside each of them. */
const evidence =
  (entity: Class<object>, from: (view: View, alias: string) => Sql): Relation =>
  async ({ view, alias }) => {
    const claim = entity === Claim ? alias : `${alias}c`;
    const claims = sql`${tableAt(view, Claim)} ${named(claim)}`;
    return { from: sql`${claims}${from(view, alias)}`, owner: await canonicalId(view, named(`${claim}.record_id`)) };
  };

/** `JOIN` of a row that an earlier one names. */
const joins = (view: View, entity: Class<object>, alias: string, naming: string): Sql =>
  sql` JOIN ${tableAt(view, entity)} ${named(alias)} ON ${named(`${alias}.id`)} = ${named(naming)}`;

const statementOf = (view: View, from: string, alias: string): Sql =>
  joins(view, Statement, alias, `${from}c.statement_id`);
const documentOf = (view: View, from: string, alias: string): Sql =>
  sql`${statementOf(view, from, `${from}s`)}${joins(view, Document, alias, `${from}s.document_id`)}`;
const sourceOf = (view: View, from: string): Sql =>
  sql`${documentOf(view, from, `${from}d`)}${joins(view, Source, from, `${from}d.source_id`)}`;

/** What records of every kind may be filtered by: their resolved values under the default policy, and their evidence. */
export const recordFields: Readonly<Record<string, FieldFilter>> = {
  outcome: text(readingOf(ClaimField.OUTCOME, 'term'), 'By outcome: `HELD`.'),
  place: namedPlace(readingOf(ClaimField.PLACE, 'place_id'), 'By the place chosen.'),
  conflict: flag(contradicted, 'By whether voices contradict each other on any of its values.'),
  returned,
  counts,
  parties: related(roleFilter, readingsOf(ClaimField.PARTY), 'By who took part, in which role.'),
  claims: related(
    claimFilter,
    evidence(Claim, () => sql``),
    'By the claims about it.',
  ),
  statements: related(
    statementFilter,
    evidence(Statement, (view, alias) => statementOf(view, alias, alias)),
    'By the statements that say something about it, and their words.',
  ),
  documents: related(
    documentFilter,
    evidence(Document, (view, alias) => documentOf(view, alias, alias)),
    'By the documents that say something about it.',
  ),
  sources: related(sourceFilter, evidence(Source, sourceOf), 'By the sources that say something about it.'),
};

/** A day of the date of a record: its first, or its last. */
export const dateField = (column: 'date_from' | 'date_to', description: string): FieldFilter =>
  day(readingOf(ClaimField.DATE, column), description);
