import type { RequestHandler } from 'express';
import { refuse } from './errors';

/** Hands requests to what serves them, and says STARTING until it is there. */
export function whenServing(handler: () => RequestHandler | null): RequestHandler {
  return (request, response, next) => {
    const serving = handler();
    if (serving) return void serving(request, response, next);
    response.set('Retry-After', '1');
    refuse(response, 503, 'STARTING', 'The gateway is starting; /ready tells when it answers.');
  };
}
