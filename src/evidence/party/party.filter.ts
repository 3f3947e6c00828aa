import { type Expression, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { reference } from '../../db/filter/reference';
import { naming, related } from '../../db/filter/related';
import type { View } from '../../db/view';
import { BadUserInput } from '../../kernel/errors';
import { Party } from './party.entity';
import { PartyName } from './party-name.entity';
import { NameKind, PartyKind } from './party.terms';

const partyIds = idsOf(Party);

export const partyFilter = new Filter('Party', Party, 'Which parties.', {
  id: identity(partyIds, own(Party, 'id'), 'By id.'),
  kind: term('PartyKind', PartyKind)(own(Party, 'kind'), 'By what it is.'),
  office: text(own(Party, 'office'), 'By its public function.'),
  country: text(own(Party, 'country'), 'By country, ISO 3166-1 alpha-2.'),
  wikidataId: text(own(Party, 'wikidataId'), 'By its item in Wikidata.'),
});

/** A party that a row names. */
export const namedParty = (expression: Expression, description: string): FieldFilter =>
  reference(partyFilter, partyIds, expression, description);

const partyNameFilter = new Filter('PartyName', PartyName, 'Which names.', {
  text: text(own(PartyName, 'text'), 'By the name as written.'),
  language: text(own(PartyName, 'language'), 'By language, ISO 639-1.'),
  kind: term('NameKind', NameKind)(own(PartyName, 'kind'), 'By what sort of name it is.'),
});

partyFilter.extend({
  side: namedParty(own(Party, 'sideId'), 'By the state it speaks for; missing when it speaks for none.'),
  names: related(partyNameFilter, naming(PartyName, 'partyId'), 'By its names, misspellings included.'),
});

/** @throws {BadUserInput} for an id of no party, naming the argument */
export async function knownParty(view: View, id: string, path: string): Promise<void> {
  if ((await partyIds(view, id)) === null)
    throw new BadUserInput(path, `${path} is ${JSON.stringify(id.slice(0, 64))}, which is no party.`);
}
