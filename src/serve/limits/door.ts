import type { RequestHandler, Response } from 'express';
import { refuse } from '../http/errors';
import { whenGone } from '../../kernel/when-gone';
import { type Budget, RateLimited } from './budget';
import type { Limits } from './limits';
import { rateHeaders } from './rate-headers';

/** What a request costs that cannot be answered: reading and refusing it is work too. */
const BAD_REQUEST_POINTS = 100;

/** A whole revision, or a list of it. */
const FILE_POINTS = 10_000;
const OF_A_FILE = /^\/(?!head\/)[^/]+\/[^/]+$/;

const RETRY_SECONDS = '1';

/** Refuses clients that have nothing left to spend, before their body is read, and counts who comes in. */
export function door({ load, budget, clientOf }: Limits): RequestHandler {
  return (request, response, next) => {
    const client = clientOf(request);
    if (budget && budget.remaining(client) < 1) return spent(budget, client, response);
    const end = load.begin();
    whenGone(response, () => {
      end();
      if (isBad(response.statusCode)) budget?.giveBack(client, -BAD_REQUEST_POINTS);
    });
    next();
  };
}

/** Files have a price of their own; it is given back where none is sent. */
export function exportsDoor({ load, budget, clientOf }: Limits): RequestHandler {
  return (request, response, next) => {
    if (load.isBusy) return tooBusy(response);
    if (!budget || !OF_A_FILE.test(request.path)) return next();
    const client = clientOf(request);
    try {
      budget.spend(client, FILE_POINTS);
    } catch (error) {
      if (error instanceof RateLimited) return spent(budget, client, response, error);
      throw error;
    }
    response.set(rateHeaders(budget, client));
    whenGone(response, () => {
      if (response.statusCode >= 300) budget.giveBack(client, FILE_POINTS);
    });
    next();
  };
}

const isBad = (status: number): boolean => status >= 400 && status < 500 && status !== 429;

function tooBusy(response: Response): void {
  response.set('Retry-After', RETRY_SECONDS);
  refuse(response, 503, 'OVERLOADED', 'Files are not sent while others wait too long: come again in a moment.');
}

function spent(budget: Budget, client: string, response: Response, why = new RateLimited(1)): void {
  response.set({ ...rateHeaders(budget, client), 'Retry-After': String(why.retryAfterS) });
  refuse(response, 429, why.code, why.message);
}
