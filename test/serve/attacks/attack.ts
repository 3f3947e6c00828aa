import type { Asking } from '../../support/socket';

/** One thing that somebody may send, and the answer it must get. */
export interface Attack {
  readonly title: string;
  /** A request, or bytes as they are. */
  readonly sent: Asking | string | Buffer;
  /** 0: the connection is closed without an answer. */
  readonly status: number;
  /** Of the first error; null where there is none, left out where the answer need not have the form of GraphQL. */
  readonly code?: string | null;
}

type Asked = Readonly<Record<string, unknown>>;

export const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');
export const numbered = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** A query sent as it should be sent. */
export const asked = (query: string, variables?: Asked): Asking => ({ body: JSON.stringify({ query, variables }) });

export const attack = (title: string, sent: Attack['sent'], status: number, code?: string | null): Attack => ({
  title,
  sent,
  status,
  ...(code !== undefined && { code }),
});
