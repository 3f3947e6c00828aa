import type { Reads } from './reads';

/** Files that hold a whole revision, as one request may ask for them. */
export interface Files {
  /** Size in bytes, and hash in hex. Reads the whole file unless somebody did before.
   *  @throws {BadUserInput} when the request asks for more than a few revisions
   *  @throws {Overloaded} when as many exports are running as may */
  measure(revision: number, name: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
}

/** What resolvers of one request share. */
export interface Context {
  readonly reads: Reads;
  readonly files: Files;
}
