import { pino, type Logger } from 'pino';
import type { Config } from '../config/config';
import { requestFacts } from '../kernel/request-facts';
import { withoutKeys } from '../desk/keys/secret';
import { bounded } from '../serve/watch/bounded-line';
import { loggedError } from '../serve/watch/logged-error';

/** JSON lines on standard output, each with the request it was written for; never quotes, variables or secrets. */
export function createLog(level: Config['logLevel'], destination: 1 | 2 = 1): Logger {
  const at = (): string => `,"time":"${new Date().toISOString()}"`;
  const out = pino.destination(destination);
  return pino(
    {
      level,
      base: { name: 'handover' },
      timestamp: at,
      mixin: request,
      serializers: { err: loggedError },
      redact: ['req.headers', 'password'],
    },
    { write: (line) => void out.write(bounded(withoutKeys(line))) },
  );
}

function request(): object {
  const facts = requestFacts();
  return facts ? { requestId: facts.id, ...(facts.trace && { traceId: facts.trace.id }) } : {};
}
