import type { Tx } from '../../db/contract';
import type { Unit } from '../../db/unit-of-work';
import type { View } from '../../db/view';
import type { Actor } from '../keys/actor';
import { idFor } from '../../kernel/ids';
import type { Helpers } from './desk';
import type { MutationInput } from './mutation-input';
import type { OperationName } from './operations';
import type { Wrong } from './wrong';

/** A text that anybody will read, with the path to it. */
export type GivenText = readonly [path: string, text: string | null | undefined];

/** One mutation: what it asks of its input, what it does, and what it answers. */
export interface Task<I extends MutationInput, S extends object> {
  readonly operation: OperationName;
  /** What is wrong with the input by itself. */
  readonly wrong?: (input: I) => readonly Wrong[];
  /** What must not name a person. */
  readonly texts?: (input: I) => readonly GivenText[];
  /** Does it, and answers what is needed to tell of it: ids and numbers, never words. May be run again from its beginning.
   *  @throws {Refused | Denied} */
  apply(work: Work<I>): Promise<S>;
  /** The payload, from the state that the mutation left. `once` is null when it is told again. */
  answer(view: View, stored: S, once: object | null): Promise<object>;
}

/** A mutation while it is being done. */
export class Work<I extends MutationInput = MutationInput> {
  /** What is told now and never again. */
  once: object | null = null;

  constructor(
    readonly unit: Unit,
    readonly actor: Actor,
    readonly helpers: Helpers,
    readonly operation: OperationName,
    readonly input: I,
  ) {}

  get tx(): Tx {
    return this.unit.tx;
  }

  /** An id for a new row; the same when the same call is tried again. */
  newId(prefix: string, ...parts: readonly string[]): string {
    return idFor(prefix, String(this.actor.keyId), this.operation, this.input.clientMutationId, ...parts);
  }
}
