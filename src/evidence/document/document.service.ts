import { byId } from '../../db/rows';
import { Document } from './document.entity';

/** By id; null for an unknown one. */
export const documentById = byId(Document);
