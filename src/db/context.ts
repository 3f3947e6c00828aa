import type { Reads } from './reads';

/** What resolvers of one request share. */
export interface Context {
  readonly reads: Reads;
}
