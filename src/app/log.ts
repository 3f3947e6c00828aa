import { pino, type Logger } from 'pino';
import type { Config } from '../config/config';

/** JSON lines on standard output; never quotes, variables or secrets. */
export function createLog(level: Config['logLevel'], destination: 1 | 2 = 1): Logger {
  const at = (): string => `,"time":"${new Date().toISOString()}"`;
  return pino(
    { level, base: { name: 'handover' }, timestamp: at, redact: ['req.headers', 'password'] },
    pino.destination(destination),
  );
}
