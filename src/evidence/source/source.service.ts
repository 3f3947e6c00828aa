import { keptById } from '../../db/small-table';
import { Source } from './source.entity';

export const sources = keptById(Source);

/** By id; null for an unknown one. */
export const sourceById = sources.batch;
