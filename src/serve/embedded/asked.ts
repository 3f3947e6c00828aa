import type { Request, Response } from 'express';
import type { Memory } from '../../db/memory';
import type { MaybePromise } from '../../kernel/maybe-promise';

/** Asks the graph for a request that is no query itself, under the same limits; the answer without errors.
 *  @throws {Error} when the graph answers with errors */
export type Ask = <Data>(query: string, variables: object, request: Request, response: Response) => Promise<Data>;

/** What others take to their own pages: what it is made of. */
export interface Embedding {
  readonly ask: Ask;
  /** What is remembered of the last revision; something new, too, once words were erased. */
  readonly head: () => MaybePromise<Memory>;
  /** The built program that draws the charts; it may be missing where it was not built. */
  readonly charts: string;
}
