import type { Batched } from './batched';
import { lists } from './fields/lists';
import { references } from './fields/references';
import { roots } from './fields/roots';
import { values } from './fields/values';

/** Fields that are read for many parents at once, by `Type.field`; all others are asked of each parent by their resolver. */
export const batchedFields: ReadonlyMap<string, Batched> = new Map(
  Object.entries({ ...roots, ...references, ...values, ...lists }),
);
