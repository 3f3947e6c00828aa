import type { Reference } from './reference';
import type { Store } from './store';

export interface Floor {
  readonly store: Store;
  readonly reference: Reference;
}

/** Answers one of the queries: the same data as the product gives. */
export type Endpoint = (floor: Floor, variables: Readonly<Record<string, string>>) => Promise<object>;
