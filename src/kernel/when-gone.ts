import type { ServerResponse } from 'node:http';

/** Does something once, when an answer is sent or its client has left; at once where that was before, for then no event follows. */
export function whenGone(response: ServerResponse, then: () => void): void {
  if (response.destroyed) then();
  else response.once('close', then);
}
