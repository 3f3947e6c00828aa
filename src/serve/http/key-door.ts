import type { RequestHandler, Response } from 'express';
import { type Actor, PUBLIC } from '../../desk/keys/actor';
import { requestFacts } from '../../kernel/request-facts';
import { refuse } from './errors';
import { type CheckKey, isNoGood } from './key-check';

/** Refuses whoever comes with a key that is no good; without one everybody reads. Lets all pass until keys can be looked up: whatever
 *  needs one says STARTING then. */
export function keyDoor(check: () => CheckKey | null): RequestHandler {
  return async (request, response, next) => {
    const found = (await check()?.(request)) ?? PUBLIC;
    if (!isNoGood(found)) {
      admit(found, response);
      return next();
    }
    response.set(found.headers);
    refuse(response, found.status, found.code, found.message);
  };
}

function admit(actor: Actor, response: Response): void {
  if (actor.keyId === null) return;
  response.locals.actor = actor;
  const facts = requestFacts();
  if (facts) facts.key = actor.keyId;
}

/** Whoever came with a key that is good. */
export const actorOf = ({ locals }: Pick<Response, 'locals'>): Actor =>
  (locals as { actor?: Actor } | undefined)?.actor ?? PUBLIC;
