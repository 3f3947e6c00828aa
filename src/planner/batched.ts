import type { Context } from '../db/context';
import type { MaybePromise } from '../kernel/maybe-promise';
import type { PlannedField } from './plan';

export type Args = Readonly<Record<string, unknown>>;

/** A field that is asked of many parents at once. */
export interface Asked {
  readonly field: PlannedField;
  readonly parents: readonly object[];
  readonly args: Args;
  readonly context: Context;
}

/** Answers a field for all parents, in their order; null where it had better be asked of each parent by its resolver. */
export type Batched = (asked: Asked) => MaybePromise<readonly unknown[] | null>;

export type BatchedFields = Readonly<Record<string, Batched>>;
