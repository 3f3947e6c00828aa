import type { Statement } from './explained';
import type { Reads } from './reads';
import type { View } from './view';

/** Files that hold a whole revision, as one request may ask for them. */
export interface Files {
  /** Size in bytes, and hash in hex. Reads the whole file unless somebody did before.
   *  @throws {BadUserInput} when the request asks for more than a few revisions
   *  @throws {Overloaded} when as many exports are running as may */
  measure(revision: number, name: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
}

/** Answers that the database keeps, each for one revision. */
export interface Kept {
  /** The answer to a question at the view's revision: the one kept, else what `find` finds in the view it is given. Equal words ask for the same.
   *  @throws {DeadlineExceeded | ClientGone} while it goes on being found for who asks next */
  answer<T>(view: View, question: string, find: (view: View) => Promise<T>): Promise<T>;
}

/** The change feed, for one subscription. */
export interface Following {
  /** Begins to read after a revision or a cursor; after neither: with what comes.
   *  @throws {BadUserInput} for a place that does not exist */
  begin(after: number | null | undefined, cursor: string | null | undefined): Promise<AsyncIterable<object>>;
}

/** What resolvers of one request share. */
export interface Context {
  readonly reads: Reads;
  readonly files: Files;
  /** Who asks, as the rate limit knows it; missing where nobody is counted. */
  readonly client?: string;
  /** True where the answer depends on who asks: nobody else may get it. */
  readonly isPersonal?: boolean;
  /** The statements so far, where the server may explain itself. */
  readonly statements?: readonly Statement[];
  readonly summaries: Kept;
  /** Missing where nobody subscribed. */
  readonly following?: Following;
}
