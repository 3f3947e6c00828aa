import { InvalidConfiguration } from '../kernel/errors';
import { type DatabaseAddress, withoutPassword } from './database-url';
import { type Settings, environment } from './environment';

export interface Config {
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Origins a browser may call from; none means no other origin. */
    readonly corsOrigins: readonly string[];
    readonly headersTimeoutMs: number;
    readonly requestTimeoutMs: number;
    readonly bodyLimitBytes: number;
    /** Time between answering 503 on /ready and closing the door, for the balancer to notice. */
    readonly shutdownDrainMs: number;
    readonly shutdownGraceMs: number;
  };
  readonly query: {
    readonly maxDepth: number;
    readonly maxAliases: number;
    readonly maxTokens: number;
    readonly maxCost: number;
  };
  readonly database: DatabaseAddress;
  readonly pool: PoolLimits;
  /** Folder of the data package to start with; null: start empty. */
  readonly data: string | null;
  readonly logLevel: Settings['LOG_LEVEL'];
}

export interface PoolLimits {
  readonly size: number;
  readonly queueLimit: number;
  readonly acquireTimeoutMs: number;
  /** How long to keep trying to connect at start. */
  readonly connectTimeoutMs: number;
  /** How long a writer waits for the writers before it. */
  readonly writeWaitMs: number;
  /** For reads; a write may take as long as it needs. */
  readonly statementTimeoutMs: number;
}

/** Reads every setting, fills in what is missing, and freezes the whole. An empty variable counts as missing.
 *  @throws {InvalidConfiguration} with one line for each bad variable; a password is never part of it. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(given);
  if (success) return deepFrozen(grouped(data));
  throw new InvalidConfiguration(error.issues.map(({ path, message }) => problem(String(path[0]), message, given)));
}

/** The configuration of this process: nothing else reads its environment. */
export function configFromEnvironment(): Config {
  return loadConfig(process.env);
}

function problem(name: string, allowed: string, given: NodeJS.ProcessEnv): string {
  return `${name}: found ${JSON.stringify(withoutPassword(given[name] ?? '').slice(0, 100))}, allowed is ${allowed}`;
}

function grouped(of: Settings): Config {
  return {
    http: {
      host: of.HOST,
      port: of.PORT,
      corsOrigins: of.CORS_ORIGINS,
      headersTimeoutMs: of.HEADERS_TIMEOUT_MS,
      requestTimeoutMs: of.REQUEST_TIMEOUT_MS,
      bodyLimitBytes: of.BODY_LIMIT_BYTES,
      shutdownDrainMs: of.SHUTDOWN_DRAIN_MS,
      shutdownGraceMs: of.SHUTDOWN_GRACE_MS,
    },
    query: { maxDepth: of.MAX_DEPTH, maxAliases: of.MAX_ALIASES, maxTokens: of.MAX_TOKENS, maxCost: of.MAX_COST },
    database: of.DATABASE_URL,
    pool: {
      size: of.DATABASE_POOL_SIZE,
      queueLimit: of.DATABASE_QUEUE_LIMIT,
      acquireTimeoutMs: of.DATABASE_ACQUIRE_TIMEOUT_MS,
      connectTimeoutMs: of.DATABASE_CONNECT_TIMEOUT_MS,
      writeWaitMs: of.DATABASE_WRITE_WAIT_MS,
      statementTimeoutMs: of.STATEMENT_TIMEOUT_MS,
    },
    data: of.HANDOVER_DATA,
    logLevel: of.LOG_LEVEL,
  };
}

function deepFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFrozen(part as object);
  return Object.freeze(value);
}
