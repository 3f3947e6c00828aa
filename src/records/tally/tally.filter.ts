import { day, number, own, term, text } from '../../db/filter/fields';
import { Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { naming, related } from '../../db/filter/related';
import { AsStatedKind, PersonCategory } from '../../evidence/claim/claim.terms';
import { namedParty, partyFilter } from '../../evidence/party/party.filter';
import { namedStatement, statementFilter } from '../../evidence/statement/statement.filter';
import { Tally } from './tally.entity';
import { TallyScope, TallyUnit } from './tally.terms';

export const tallyFilter = new Filter('Tally', Tally, 'Which claimed totals.', {
  id: identity(idsOf(Tally), own(Tally, 'id'), 'By id.'),
  statement: namedStatement(own(Tally, 'statementId'), 'By its own statement.'),
  unit: term('TallyUnit', TallyUnit)(own(Tally, 'unit'), 'By what is counted.'),
  scope: term('TallyScope', TallyScope)(own(Tally, 'scope'), 'By which hand-overs it takes in.'),
  scopeNote: text(own(Tally, 'scopeNote'), 'By what else limits its scope.'),
  countedBy: namedParty(own(Tally, 'countedById'), 'By whose count it is; missing when an outlet counts.'),
  via: namedParty(own(Tally, 'viaId'), 'By the party through which the hand-overs went.'),
  to: namedParty(own(Tally, 'toId'), 'By the side that takes in; missing for both directions.'),
  category: term('PersonCategory', PersonCategory)(own(Tally, 'category'), 'By who is counted.'),
  claimedLow: number(own(Tally, 'claimedLow'), 'By the least the words allow.'),
  claimedHigh: number(own(Tally, 'claimedHigh'), 'By the most the words allow.'),
  since: day(own(Tally, 'since'), 'By the first day of its period.'),
  until: day(own(Tally, 'until'), 'By the last day of its period, where it was said.'),
  asStated: text(own(Tally, 'asStated'), 'By the words it was read from.'),
  asStatedKind: term('AsStatedKind', AsStatedKind)(own(Tally, 'asStatedKind'), 'By whose words they are.'),
});

statementFilter.extend({
  tallies: related(tallyFilter, naming(Tally, 'statementId'), 'By the totals it claims.'),
});

partyFilter.extend({
  tallies: related(tallyFilter, naming(Tally, 'countedById'), 'By the totals that are its count.'),
});
