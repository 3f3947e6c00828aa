import { z } from 'zod';
import { databaseUrl } from './database-url';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const day = 24 * 60 * 60 * 1000;
const milliseconds = count(1, day, 'milliseconds, ');

/** Every variable with what it may be; the sentence beside a rule is shown when it is broken. */
export const environment = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or an address')
    .default('127.0.0.1'),
  PORT: count(0, 65_535).default(4000),
  DATABASE_URL: databaseUrl.default({ kind: 'sqlite', path: 'var/handover.db' }),
  DATABASE_POOL_SIZE: count(2, 1000).default(10),
  DATABASE_QUEUE_LIMIT: count(1, 100_000).default(50),
  DATABASE_ACQUIRE_TIMEOUT_MS: milliseconds.default(1000),
  DATABASE_CONNECT_TIMEOUT_MS: milliseconds.default(30_000),
  DATABASE_WRITE_WAIT_MS: milliseconds.default(15_000),
  STATEMENT_TIMEOUT_MS: milliseconds.default(3000),
  HANDOVER_DATA: z
    .string()
    .transform((folder) => (folder === 'none' ? null : folder))
    .default('data'),
  LOG_LEVEL: z.enum(levels, { error: `one of ${levels.join(', ')}` }).default('info'),
  CORS_ORIGINS: z
    .string()
    .transform(words)
    .pipe(z.array(z.string().refine(isOrigin, 'a list such as https://a.org,https://b.org')))
    .default([]),
  HEADERS_TIMEOUT_MS: milliseconds.default(15_000),
  REQUEST_TIMEOUT_MS: milliseconds.default(30_000),
  SHUTDOWN_GRACE_MS: milliseconds.default(10_000),
  SHUTDOWN_DRAIN_MS: count(0, day, 'milliseconds, ').default(2000),
  BODY_LIMIT_BYTES: count(1024, 64 * 1024 * 1024).default(262_144),
  MAX_DEPTH: count(1, 100).default(16),
  MAX_ALIASES: count(1, 10_000).default(30),
  MAX_TOKENS: count(10, 100_000).default(2000),
  MAX_COST: count(100, 100_000_000).default(500_000),
});

export type Settings = z.output<typeof environment>;

function count(least: number, most: number, unit = ''): z.ZodType<number, string> {
  const allowed = `${unit}a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, { error: allowed, abort: true })
    .transform(Number)
    .pipe(z.number().min(least, allowed).max(most, allowed));
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
