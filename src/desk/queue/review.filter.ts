import { own, term, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { identity } from '../../db/filter/identity';
import { Claim } from '../../evidence/claim/claim.entity';
import { ClaimField, Review } from '../../evidence/claim/claim.terms';
import { namedParty } from '../../evidence/party/party.filter';
import { namedStatement, sourceOfStatement } from '../../evidence/statement/statement.filter';

/** A record that nobody sees yet has an id all the same. */
const asGiven = (_view: unknown, id: string): Promise<string> => Promise.resolve(id);

export const reviewFilter = new Filter('Review', Claim, 'Which claims.', {
  id: identity(asGiven, own(Claim, 'id'), 'By id.'),
  review: term('Review', Review)(own(Claim, 'review'), 'By what was decided; PROPOSED when left out.'),
  record: identity(asGiven, own(Claim, 'recordId'), 'By the id of the record they are said to be about.'),
  statement: namedStatement(own(Claim, 'statementId'), 'By the statement.'),
  source: sourceOfStatement(own(Claim, 'statementId'), 'By who publishes it.'),
  field: term('ClaimField', ClaimField)(own(Claim, 'field'), 'By field.'),
  to: namedParty(own(Claim, 'toId'), 'By the party that takes in.'),
  extractor: text(own(Claim, 'extractor'), 'By what read it; missing when a person did.'),
});
