import { keptById } from '../../db/small-table';
import { Place } from './place.entity';

export const places = keptById(Place);

/** By id; null for an unknown one. */
export const placeById = places.batch;
