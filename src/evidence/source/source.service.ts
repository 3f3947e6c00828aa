import { byId } from '../../db/rows';
import { Source } from './source.entity';

/** By id; null for an unknown one. */
export const sourceById = byId(Source);
