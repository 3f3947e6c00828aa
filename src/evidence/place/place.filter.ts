import { type Expression, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { reference } from '../../db/filter/reference';
import { Place } from './place.entity';
import { PlacePrecision } from './place.terms';

const placeIds = idsOf(Place);

const placeFilter = new Filter('Place', Place, 'Which places.', {
  id: identity(placeIds, own(Place, 'id'), 'By id.'),
  name: text(own(Place, 'nameEn'), 'By its English name.'),
  country: text(own(Place, 'country'), 'By country, ISO 3166-1 alpha-2.'),
  precision: term('PlacePrecision', PlacePrecision)(own(Place, 'precision'), 'By how exactly it is known.'),
});

/** A place that a row names. */
export const namedPlace = (expression: Expression, description: string): FieldFilter =>
  reference(placeFilter, placeIds, expression, description);
