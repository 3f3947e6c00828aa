import { byId } from '../../db/rows';
import { Place } from './place.entity';

/** By id; null for an unknown one. */
export const placeById = byId(Place);
