import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { type Actor, PUBLIC } from '../../desk/keys/actor';
import { HandoverError } from '../../kernel/errors';
import { Budget } from '../limits/budget';
import type { Limits } from '../limits/limits';

/** A key that opens nothing, now or ever. */
export interface NoGood {
  readonly status: 401 | 429 | 503;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Tells who comes; nobody needs a key. Whoever comes with a good one is counted by it from then on. */
export type CheckKey = (request: IncomingMessage) => Promise<Actor | NoGood>;

/** Keys that were no good, from one address. */
const MOST_FAILURES = { points: 10, windowS: 600 };

const SCHEME = /^Bearer +(\S+)$/i;

export function keyCheck(
  authenticate: (key: string) => Promise<Actor | null>,
  { clientOf, countByKey }: Pick<Limits, 'clientOf' | 'countByKey'>,
  log: Logger,
): CheckKey {
  const failures = new Budget(() => MOST_FAILURES);
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return PUBLIC;
    const client = clientOf(request);
    if (failures.remaining(client) < 1) return TOO_MANY;
    const actor = await authenticate(SCHEME.exec(authorization)?.[1] ?? '').catch(unanswered);
    if (actor === null) {
      failures.giveBack(client, -1);
      log.warn({ client }, 'a key was refused');
      return WRONG;
    }
    if (!isNoGood(actor)) countByKey(request, actor);
    return actor;
  };
}

export const isNoGood = (found: Actor | NoGood): found is NoGood => 'status' in found;

const WRONG: NoGood = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'The key is unknown, wrong, expired or revoked: send Authorization: Bearer hnd_..., or nothing at all.',
  headers: { 'WWW-Authenticate': 'Bearer' },
};

const WAIT_S = Math.ceil(MOST_FAILURES.windowS / MOST_FAILURES.points);
const TOO_MANY: NoGood = {
  status: 429,
  code: 'RATE_LIMITED',
  message: `Too many keys from your address were no good: come again in ${WAIT_S} s.`,
  headers: { 'Retry-After': String(WAIT_S) },
};

/** The database could not be asked. */
function unanswered(error: unknown): NoGood {
  if (!(error instanceof HandoverError)) throw error;
  return { status: 503, code: error.code, message: error.message, headers: { 'Retry-After': '1' } };
}
