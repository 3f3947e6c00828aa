import { type Expression, day, flag, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { reference, through } from '../../db/filter/reference';
import { naming, related } from '../../db/filter/related';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import { documentFilter, namedDocument } from '../document/document.filter';
import { Document } from '../document/document.entity';
import { namedParty, partyFilter } from '../party/party.filter';
import { namedSource } from '../source/source.filter';
import { Statement } from './statement.entity';
import { RelayBasis, RelayKind } from './statement.terms';

const statementIds = idsOf(Statement);

/** A field of the document it stands in. */
const ofDocument = (field: FieldFilter): FieldFilter => through(Document, own(Statement, 'documentId'), field);

export const statementFilter = new Filter('Statement', Statement, 'Which statements.', {
  id: identity(statementIds, own(Statement, 'id'), 'By id.'),
  document: namedDocument(own(Statement, 'documentId'), 'By its document.'),
  source: ofDocument(namedSource(own(Document, 'sourceId'), 'By who publishes it.')),
  speaker: namedParty(own(Statement, 'speakerId'), 'By its speaker; missing for the outlet itself.'),
  saidOn: day(own(Statement, 'saidOn'), 'By the day it was said.'),
  language: text(own(Statement, 'language'), 'By language, ISO 639-1.'),
  quote: text(own(Statement, 'quote'), 'By the words quoted.'),
  translation: text(own(Statement, 'translation'), 'By our translation of the quote.'),
  summary: text(own(Statement, 'summary'), 'By our summary.'),
  relayKind: term('RelayKind', RelayKind)(own(Statement, 'relayKind'), 'By how it relays; missing for an origin.'),
  relayBasis: term('RelayBasis', RelayBasis)(own(Statement, 'relayBasis'), 'By why it is taken for a relay.'),
  relayedVia: text(own(Statement, 'relayedVia'), 'By the carrier the page names.'),
  relayedViaSource: namedSource(own(Statement, 'relayedViaSourceId'), 'By that carrier, where it is a source here.'),
  isOrigin: flag(({ alias }) => {
    const [origin, id] = [columnOf(Statement, 'originId', alias), columnOf(Statement, 'id', alias)];
    return sql`(${origin} = ${id})`;
  }, 'True: it relays nothing.'),
});

/** The source of a statement that a row always names. */
export const sourceOfStatement = (expression: Expression, description: string): FieldFilter =>
  through(Statement, expression, ofDocument(namedSource(own(Document, 'sourceId'), description)));

/** A statement that a row names. */
export const namedStatement = (expression: Expression, description: string): FieldFilter =>
  reference(statementFilter, statementIds, expression, description);

statementFilter.extend({
  relayedFrom: namedStatement(own(Statement, 'relayedFromId'), 'By the statement it relays; missing for an origin.'),
  origin: namedStatement(own(Statement, 'originId'), 'By the end of its relay chain; itself for an origin.'),
  corrects: namedStatement(
    own(Statement, 'correctsId'),
    'By the statement it corrects; missing when it corrects none.',
  ),
  relays: related(statementFilter, naming(Statement, 'relayedFromId'), 'By the statements that repeat it directly.'),
  corrections: related(statementFilter, naming(Statement, 'correctsId'), 'By the statements that correct it.'),
});

documentFilter.extend({
  statements: related(statementFilter, naming(Statement, 'documentId'), 'By what is said in it.'),
});

partyFilter.extend({
  statements: related(statementFilter, naming(Statement, 'speakerId'), 'By what it says.'),
});
