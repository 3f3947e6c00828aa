import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { type Actor, PUBLIC } from '../../desk/keys/actor';
import { HandoverError } from '../../kernel/errors';
import { requestFacts } from '../../kernel/request-facts';
import { Budget, RateLimited } from '../limits/budget';
import type { ClientOf } from '../limits/client';
import { refuse } from './errors';

/** Keys that were no good, from one address. */
const MOST_FAILURES = { points: 10, windowS: 600 };

const SCHEME = /^Bearer +(\S+)$/i;

const WRONG = 'The key is unknown, wrong, expired or revoked: send Authorization: Bearer hnd_..., or nothing at all.';

/** Tells who comes with a key, and refuses whoever comes with one that is no good; without one everybody reads. */
export function keyDoor(
  authenticate: (key: string) => Promise<Actor | null>,
  clientOf: ClientOf,
  log: Logger,
): RequestHandler {
  const failures = new Budget(MOST_FAILURES);
  return async (request, response, next) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return next();
    const client = clientOf(request);
    if (failures.remaining(client) < 1) return tooMany(response);
    const actor = await authenticate(SCHEME.exec(authorization)?.[1] ?? '').catch((error: unknown) => error);
    if (actor instanceof Error) return failed(actor, response, next);
    if (actor === null) {
      failures.giveBack(client, -1);
      log.warn({ client }, 'a key was refused');
      response.set('WWW-Authenticate', 'Bearer');
      return refuse(response, 401, 'UNAUTHENTICATED', WRONG);
    }
    admit(actor as Actor, response);
    next();
  };
}

function admit(actor: Actor, response: Response): void {
  response.locals.actor = actor;
  const facts = requestFacts();
  if (facts && actor.keyId !== null) facts.key = actor.keyId;
}

/** Whoever came with a key that is good. */
export const actorOf = ({ locals }: Pick<Response, 'locals'>): Actor =>
  (locals as { actor?: Actor } | undefined)?.actor ?? PUBLIC;

function tooMany(response: Response): void {
  const seconds = Math.ceil(MOST_FAILURES.windowS / MOST_FAILURES.points);
  response.set('Retry-After', String(seconds));
  const { code } = new RateLimited(seconds);
  refuse(response, 429, code, `Too many keys from your address were no good: come again in ${seconds} s.`);
}

/** The database could not be asked. */
function failed(error: Error, response: Response, next: (error: unknown) => void): void {
  if (!(error instanceof HandoverError)) return next(error);
  response.set('Retry-After', '1');
  refuse(response, 503, error.code, error.message);
}
