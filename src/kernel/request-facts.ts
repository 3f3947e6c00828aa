import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trace } from './trace';

/** What is learnt of a request on its way, for its line in the log and for the metrics. Of what the user wrote it holds nothing but the
 *  name of the operation. */
export interface RequestFacts {
  readonly id: string;
  /** When it began, by the clock of `performance`. */
  readonly since: number;
  /** The part of the gateway that was asked. */
  readonly route: string;
  /** Null where nobody follows the request. */
  readonly trace: Trace | null;
  /** SQL statements asked so far. */
  statements: number;
  /** Of the errors that the client was told, each once. */
  readonly codes: Set<string>;
  /** The public part of the key it came with; missing where it came without one. */
  key?: string;
  /** The name of the operation, at most 64 signs; null for one without a name. Missing until one was found. */
  operation?: string | null;
  /** The fields of the root that it asks for. */
  fields?: readonly string[];
  /** What the operation was taken to cost, and what it came to. */
  cost?: { readonly requested?: number; readonly actual?: number };
}

const current = new AsyncLocalStorage<RequestFacts>();
let accompanied = 0;

export const factsOf = (id: string, route: string, trace: Trace | null = null): RequestFacts => ({
  id,
  since: performance.now(),
  route,
  trace,
  statements: 0,
  codes: new Set(),
});

/** Accompanies the work of requests from promise to promise, until what this answers is called. Each promise of the process pays for that, so it is done
 *  only as long as somebody needs it. */
export function accompany(): () => void {
  accompanied += 1;
  let isNeeded = true;
  return () => {
    if (!isNeeded) return;
    isNeeded = false;
    accompanied -= 1;
    if (accompanied === 0) current.disable();
  };
}

/** Runs the work of one request; everything on its way can add to the facts, as long as it is accompanied. */
export const withRequest = <T>(facts: RequestFacts, work: () => T): T => current.run(facts, work);

/** The facts of the request at work; null outside of any, and where nobody accompanies it. */
export const requestFacts = (): RequestFacts | null => current.getStore() ?? null;

/** A code that the client of the request at work is told. */
export function noteCode(code: string): void {
  requestFacts()?.codes.add(code);
}
