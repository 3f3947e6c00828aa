import { type Expression, day, flag, number, own, term, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { naming, related } from '../../db/filter/related';
import { columnOf } from '../../db/shape';
import { namedParty } from '../party/party.filter';
import { namedPlace } from '../place/place.filter';
import { recordIdentity } from '../record/record.filter';
import { canonicalId } from '../record/records';
import { namedStatement, sourceOfStatement, statementFilter } from '../statement/statement.filter';
import { Claim } from './claim.entity';
import { AsStatedKind, ClaimField, PartyRole, PersonCategory, ValueStatus } from './claim.terms';

const record: Expression = ({ view, alias }) => canonicalId(view, columnOf(Claim, 'recordId', alias));

export const claimFilter = new Filter('Claim', Claim, 'Which claims.', {
  id: identity(idsOf(Claim), own(Claim, 'id'), 'By id.'),
  record: recordIdentity(record, 'By the id of the record it is about, or of one merged into it.'),
  statement: namedStatement(own(Claim, 'statementId'), 'By its statement.'),
  source: sourceOfStatement(own(Claim, 'statementId'), 'By who publishes it.'),
  field: term('ClaimField', ClaimField)(own(Claim, 'field'), 'By field.'),
  to: namedParty(own(Claim, 'toId'), 'By the party that takes in.'),
  from: namedParty(own(Claim, 'fromId'), 'By the party that hands over.'),
  category: term('PersonCategory', PersonCategory)(own(Claim, 'category'), 'By who is counted.'),
  beside: flag(own(Claim, 'beside'), 'By whether it counts on top of the others.'),
  role: term('PartyRole', PartyRole)(own(Claim, 'role'), 'By role.'),
  party: namedParty(own(Claim, 'partyId'), 'By the party claimed, or by who counts.'),
  place: namedPlace(own(Claim, 'placeId'), 'By the place.'),
  term: text(own(Claim, 'term'), 'By its word.'),
  status: term('ValueStatus', ValueStatus)(own(Claim, 'status'), 'By whether it gives a value.'),
  low: number(own(Claim, 'numberLow'), 'By the least number it allows.'),
  high: number(own(Claim, 'numberHigh'), 'By the greatest number it allows.'),
  dateFrom: day(own(Claim, 'dateFrom'), 'By its first day.'),
  dateTo: day(own(Claim, 'dateTo'), 'By its last day.'),
  asStated: text(own(Claim, 'asStated'), 'By the words it was read from.'),
  asStatedKind: term('AsStatedKind', AsStatedKind)(own(Claim, 'asStatedKind'), 'By whose words they are.'),
  credibility: number(own(Claim, 'credibility'), 'By its Admiralty code, 1 to 6.'),
  pinned: flag(own(Claim, 'pinned'), 'By whether an editor chose it.'),
  extractor: text(own(Claim, 'extractor'), 'By what read it from the text; missing when a person or a package did.'),
});

statementFilter.extend({
  claims: related(claimFilter, naming(Claim, 'statementId'), 'By what it asserts.'),
});
