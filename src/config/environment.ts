import { isIP } from 'node:net';
import { z } from 'zod';
import { bundled } from './bundled';
import { databaseUrl } from './database-url';

/** `on` and `off` in the environment. */
const onOrOff = z.enum(['on', 'off'], { error: 'on or off' }).transform((word) => word === 'on');
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const day = 24 * 60 * 60 * 1000;
const collector = z.url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:4318' });
const milliseconds = count(1, day, 'milliseconds, ');

/** Every variable with what it may be; the sentence beside a rule is shown when it is broken. */
const variables = z.object({
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
  REQUEST_DEADLINE_MS: milliseconds.default(2800),
  HANDOVER_DATA: z
    .string()
    .transform((folder) => (folder === 'none' ? null : folder))
    .default(bundled('data')),
  LOG_LEVEL: z.enum(levels, { error: `one of ${levels.join(', ')}` }).default('info'),
  SLOW_QUERY_MS: milliseconds.default(1000),
  METRICS: onOrOff.default(true),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, '16 to 256 signs of ASCII without spaces')
    .nullable()
    .default(null),
  METRICS_PORT: count(1, 65_535).nullable().default(null),
  OPERATION_NAMES: z
    .string()
    .transform(words)
    .pipe(
      z
        .array(z.string().regex(/^[_A-Za-z]\w{0,63}$/, 'a list of names such as Home,OneExchange'))
        .max(200, 'at most 200 names'),
    )
    .default([]),
  OTEL_SDK_DISABLED: z.string().default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], { error: 'otlp or none' }).nullable().default(null),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.nullable().default(null),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector.nullable().default(null),
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
  QUERY_PLANNER: onOrOff.default(true),
  QUERY_COMPILER: onOrOff.default(true),
  HEAD_AGE_MS: count(0, 60_000, 'milliseconds, ').default(1000),
  KEPT_ANSWERS_MB: count(0, 100_000, 'megabytes, ').default(64),
  RATE_LIMIT_COST: count(0, 1_000_000_000).default(5_000_000),
  RATE_LIMIT_COST_CONTRIBUTOR: count(1, 1_000_000_000).default(10_000_000),
  RATE_LIMIT_COST_EDITOR: count(1, 1_000_000_000).default(20_000_000),
  RATE_LIMIT_COST_ADMIN: count(1, 1_000_000_000).default(20_000_000),
  RATE_LIMIT_WINDOW_S: count(1, 86_400, 'seconds, ').default(60),
  TRUSTED_PROXIES: z
    .string()
    .transform(words)
    .pipe(z.array(z.string().refine(isNetwork, 'a list such as 10.0.0.0/8,2001:db8::1')))
    .default([]),
  SHED_DELAY_MS: milliseconds.default(200),
  MAX_IN_FLIGHT: count(1, 1_000_000).default(4000),
  SUBSCRIPTIONS_MAX: count(0, 1_000_000).default(10_000),
  SUBSCRIPTIONS_PER_CLIENT: count(0, 1_000_000).default(100),
  SUBSCRIPTION_BUFFER_BYTES: count(1024, 1024 * 1024 * 1024).default(1_048_576),
  SUBSCRIPTION_STALL_MS: milliseconds.default(10_000),
  SUBSCRIPTION_INIT_MS: milliseconds.default(5000),
  SUBSCRIPTION_PING_MS: milliseconds.default(12_000),
  EXPLAIN: onOrOff.default(false),
  FEEDS: z.string().default(bundled('data/feeds.json')),
  COLLECT_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]{3,200}$/, 'a web address or an e-mail address')
    .nullable()
    .default(null),
  COLLECT_DELAY_MS: count(0, day, 'milliseconds, ').default(5000),
  COLLECT_ALLOW_LOOPBACK: onOrOff.default(false),
  EXTRACT_MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:8080/v1' })
    .refine(hasNoPassword, 'an address without a password')
    .nullable()
    .default(null),
  EXTRACT_MODEL: z
    .string()
    .regex(/^[\w./:@-]{1,200}$/, 'the name of a model: letters, digits and ./:@-_')
    .nullable()
    .default(null),
  EXTRACT_MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, '1 to 500 signs of ASCII without spaces')
    .nullable()
    .default(null),
});

export const environment = variables.superRefine(({ EXTRACT_MODEL_URL: url, EXTRACT_MODEL: model }, context) => {
  if ((url === null) === (model === null)) return;
  const [missing, given] =
    url === null ? ['EXTRACT_MODEL_URL', 'EXTRACT_MODEL'] : ['EXTRACT_MODEL', 'EXTRACT_MODEL_URL'];
  context.addIssue({ code: 'custom', path: [missing], message: `something where ${given} is set` });
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

/** An address, or a network with the length of its prefix. */
function isNetwork(text: string): boolean {
  const [address, bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address!)]!;
  return rest.length === 0 && (bits === undefined ? most > 0 : /^\d{1,3}$/.test(bits) && Number(bits) <= most);
}

function hasNoPassword(text: string): boolean {
  return URL.canParse(text) && new URL(text).username + new URL(text).password === '';
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
