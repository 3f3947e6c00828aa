import { type Expression, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { reference } from '../../db/filter/reference';
import { namedParty } from '../party/party.filter';
import { Source } from './source.entity';
import { Reliability, SourceKind } from './source.terms';

const sourceIds = idsOf(Source);

export const sourceFilter = new Filter('Source', Source, 'Which sources.', {
  id: identity(sourceIds, own(Source, 'id'), 'By id.'),
  name: text(own(Source, 'name'), 'By name.'),
  kind: term('SourceKind', SourceKind)(own(Source, 'kind'), 'By what sort of channel it is.'),
  operatedBy: namedParty(own(Source, 'operatedById'), 'By the party that runs it; missing when none is known to.'),
  country: text(own(Source, 'country'), 'By its seat, ISO 3166-1 alpha-2.'),
  languages: text(own(Source, 'languageList'), 'By its languages: `contains: "uk"`.'),
  homepage: text(own(Source, 'homepage'), 'By its address.'),
  feedUrl: text(own(Source, 'feedUrl'), 'By the address of its feed.'),
  reliability: term('Reliability', Reliability)(own(Source, 'reliability'), 'By its Admiralty code.'),
  reliabilityReason: text(own(Source, 'reliabilityReason'), 'By why we judge it so.'),
  note: text(own(Source, 'note'), 'By what is odd about it.'),
});

/** A source that a row names. */
export const namedSource = (expression: Expression, description: string): FieldFilter =>
  reference(sourceFilter, sourceIds, expression, description);
