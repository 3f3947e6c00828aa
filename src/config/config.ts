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
    /** Whether queries are planned, and what is not planned compiled. Answers are the same either way. */
    readonly planner: boolean;
    readonly compiler: boolean;
    /** For everything that one request asks of the database. */
    readonly deadlineMs: number;
    /** After how long it is asked again which revision is the last. */
    readonly headAgeMs: number;
    /** How much of answers is kept for the next who asks the same; 0: nothing. */
    readonly keptBytes: number;
  };
  readonly limits: {
    /** Points of cost that a client without a key or with one of a reader may spend in a window; 0: everybody as many as they like. */
    readonly rateCost: number;
    /** By the role of a key. */
    readonly rateCostOf: { readonly CONTRIBUTOR: number; readonly EDITOR: number; readonly ADMIN: number };
    readonly rateWindowS: number;
    /** Addresses and networks whose X-Forwarded-For is believed. */
    readonly trustedProxies: readonly string[];
    readonly shedDelayMs: number;
    readonly maxInFlight: number;
  };
  /** Who follows the changes. */
  readonly subscriptions: {
    /** How many there may be, of all clients and of each. */
    readonly most: number;
    readonly mostEach: number;
    /** Of what waits for one reader. */
    readonly bufferBytes: number;
    /** What a reader has not taken after so long it will not take. */
    readonly stallMs: number;
    /** In which a WebSocket has to say that it is one of ours. */
    readonly initMs: number;
    readonly pingMs: number;
  };
  /** Whether answers may carry the SQL that made them: for development only. */
  readonly explain: boolean;
  readonly database: DatabaseAddress;
  readonly pool: PoolLimits;
  /** Folder of the data package to start with; null: start empty. */
  readonly data: string | null;
  /** Who collects, and how. */
  readonly collect: {
    /** The file that says what is looked at. */
    readonly feeds: string;
    /** Tells those who are asked where to find who asks; null: they are not told. */
    readonly contact: string | null;
    /** Between two requests to one host. */
    readonly delayMs: number;
    /** Lets in addresses of this machine: for tests. */
    readonly allowLoopback: boolean;
  };
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly watch: Watching;
  /** The language model that reads texts beside the rules; null: none does. */
  readonly model: ModelAddress | null;
}

/** An endpoint for chat completions as OpenAI has them. */
export interface ModelAddress {
  /** Without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** Null: it wants none. */
  readonly key: string | null;
}

/** What is shown of the gateway at work. */
export interface Watching {
  /** A query that takes longer is logged as slow. */
  readonly slowQueryMs: number;
  /** Operations that are counted under their own names. */
  readonly operationNames: readonly string[];
  /** Null: there are no metrics. */
  readonly metrics: MetricsDoor | null;
  /** Whether traces go to a collector; where it is and what else it wants, its library reads from the variables of OpenTelemetry. */
  readonly traces: boolean;
}

export interface MetricsDoor {
  /** Null: callers on this machine need none, others are refused. */
  readonly token: string | null;
  /** Null: on the port of the graph. */
  readonly port: number | null;
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
  return `${name}: found ${found(name, given[name] ?? '')}, allowed is ${allowed}`;
}

const found = (name: string, value: string): string =>
  /_(?:TOKEN|KEY)$/.test(name) ? `${value.length} signs` : JSON.stringify(withoutPassword(value).slice(0, 100));

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
    query: {
      maxDepth: of.MAX_DEPTH,
      maxAliases: of.MAX_ALIASES,
      maxTokens: of.MAX_TOKENS,
      maxCost: of.MAX_COST,
      planner: of.QUERY_PLANNER,
      compiler: of.QUERY_COMPILER,
      deadlineMs: of.REQUEST_DEADLINE_MS,
      headAgeMs: of.HEAD_AGE_MS,
      keptBytes: of.KEPT_ANSWERS_MB * 1024 * 1024,
    },
    limits: {
      rateCost: of.RATE_LIMIT_COST,
      rateCostOf: {
        CONTRIBUTOR: of.RATE_LIMIT_COST_CONTRIBUTOR,
        EDITOR: of.RATE_LIMIT_COST_EDITOR,
        ADMIN: of.RATE_LIMIT_COST_ADMIN,
      },
      rateWindowS: of.RATE_LIMIT_WINDOW_S,
      trustedProxies: of.TRUSTED_PROXIES,
      shedDelayMs: of.SHED_DELAY_MS,
      maxInFlight: of.MAX_IN_FLIGHT,
    },
    subscriptions: {
      most: of.SUBSCRIPTIONS_MAX,
      mostEach: of.SUBSCRIPTIONS_PER_CLIENT,
      bufferBytes: of.SUBSCRIPTION_BUFFER_BYTES,
      stallMs: of.SUBSCRIPTION_STALL_MS,
      initMs: of.SUBSCRIPTION_INIT_MS,
      pingMs: of.SUBSCRIPTION_PING_MS,
    },
    explain: of.EXPLAIN,
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
    collect: {
      feeds: of.FEEDS,
      contact: of.COLLECT_CONTACT,
      delayMs: of.COLLECT_DELAY_MS,
      allowLoopback: of.COLLECT_ALLOW_LOOPBACK,
    },
    logLevel: of.LOG_LEVEL,
    watch: {
      slowQueryMs: of.SLOW_QUERY_MS,
      operationNames: of.OPERATION_NAMES,
      metrics: of.METRICS ? { token: of.METRICS_TOKEN, port: of.METRICS_PORT } : null,
      traces: hasCollector(of),
    },
    model: modelOf(of),
  };
}

function modelOf({
  EXTRACT_MODEL_URL: url,
  EXTRACT_MODEL: model,
  EXTRACT_MODEL_KEY: key,
}: Settings): ModelAddress | null {
  return url === null || model === null ? null : { url, model, key };
}

/** By the rules of OpenTelemetry, but that nothing is sent where nobody asked for it. */
function hasCollector(of: Settings): boolean {
  if (of.OTEL_SDK_DISABLED.toLowerCase() === 'true' || of.OTEL_TRACES_EXPORTER === 'none') return false;
  const address = of.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? of.OTEL_EXPORTER_OTLP_ENDPOINT;
  return of.OTEL_TRACES_EXPORTER === 'otlp' || address !== null;
}

function deepFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFrozen(part as object);
  return Object.freeze(value);
}
