import type { GraphQLFormattedError } from 'graphql';
import type { HandoverError } from '../../kernel/errors';

/** What a reader gets for one event, or for the end that the server makes. */
export interface Told {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The connection to one reader. */
export interface Outlet {
  /** Who reads, as the limits know it. */
  readonly client: string;
  readonly requestId: string;
  /** Bytes sent and not taken yet. */
  readonly buffered: () => number;
  /** Waits until what was sent is on its way. */
  readonly flushed: () => Promise<void>;
  /** Closes the connection, with a word about why where one can be said. */
  readonly cut: (reason: HandoverError) => void;
}
