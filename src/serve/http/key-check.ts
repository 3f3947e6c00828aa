import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { type Actor, PUBLIC } from '../../desk/keys/actor';
import { HandoverError } from '../../kernel/errors';
import type { Limits } from '../limits/limits';
import { Guesses, MOST_FAILURES } from './guesses';

/** A key that opens nothing, now or ever. */
export interface NoGood {
  readonly status: 401 | 429 | 503;
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Tells who comes, by what the request says or by what was said since; nobody needs a key. Whoever comes with a good one is counted by it from then on. */
export type CheckKey = (request: IncomingMessage, authorization?: string) => Promise<Actor | NoGood>;

const SCHEME = /^Bearer +(\S+)$/i;

export function keyCheck(
  authenticate: (key: string) => Promise<Actor | null>,
  { clientOf, countByKey }: Pick<Limits, 'clientOf' | 'countByKey'>,
  log: Logger,
): CheckKey {
  const guesses = new Guesses();
  return async (request, authorization = request.headers.authorization) => {
    if (authorization === undefined) return PUBLIC;
    const client = clientOf(request);
    const end = await guesses.begin(client);
    if (end === null) return TOO_MANY;
    let isRight = true;
    try {
      const found = await authenticate(SCHEME.exec(authorization)?.[1] ?? '').catch(unanswered);
      isRight = found !== null;
      if (!isRight) log.warn({ client }, 'a key was refused');
      if (found !== null && !isNoGood(found)) countByKey(request, found);
      return found ?? WRONG;
    } finally {
      end(isRight);
    }
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
