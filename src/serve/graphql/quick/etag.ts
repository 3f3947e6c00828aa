import { createHash } from 'node:crypto';

/** Names what a GET gets of one revision. Weak: what is left to spend, which an answer tells too, is another each time. */
export const etagOf = (revision: number, search: string): string =>
  `W/"${revision}-${createHash('sha256').update(search).digest('base64url').slice(0, 22)}"`;
