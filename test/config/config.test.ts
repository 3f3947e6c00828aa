import { join } from 'node:path';
import { loadConfig } from '../../src/config/config';
import { InvalidConfiguration } from '../../src/kernel/errors';

describe('The configuration', () => {
  it('needs no variable at all', () => {
    expect(loadConfig({})).toEqual({
      http: {
        host: '127.0.0.1',
        port: 4000,
        corsOrigins: [],
        headersTimeoutMs: 15_000,
        requestTimeoutMs: 30_000,
        bodyLimitBytes: 262_144,
        shutdownDrainMs: 2000,
        shutdownGraceMs: 10_000,
      },
      query: {
        maxDepth: 16,
        maxAliases: 30,
        maxTokens: 2000,
        maxCost: 500_000,
        planner: true,
        compiler: true,
        deadlineMs: 2800,
        headAgeMs: 1000,
        keptBytes: 64 * 1024 * 1024,
      },
      subscriptions: {
        bufferBytes: 1_048_576,
        initMs: 5000,
        most: 10_000,
        mostEach: 100,
        pingMs: 12_000,
        stallMs: 10_000,
      },
      limits: {
        rateCost: 5_000_000,
        rateCostOf: { CONTRIBUTOR: 10_000_000, EDITOR: 20_000_000, ADMIN: 20_000_000 },
        rateWindowS: 60,
        trustedProxies: [],
        shedDelayMs: 200,
        maxInFlight: 4000,
      },
      explain: false,
      database: { kind: 'sqlite', path: 'var/handover.db' },
      pool: {
        size: 10,
        queueLimit: 50,
        acquireTimeoutMs: 1000,
        connectTimeoutMs: 30_000,
        writeWaitMs: 15_000,
        statementTimeoutMs: 3000,
      },
      data: join(process.cwd(), 'data'),
      collect: { feeds: join(process.cwd(), 'data/feeds.json'), contact: null, delayMs: 5000, allowLoopback: false },
      logLevel: 'info',
      watch: { slowQueryMs: 1000, operationNames: [], metrics: { token: null, port: null }, traces: false },
      model: null,
    });
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', 'proxy', '2001:db8::/129', '10.0.0.1/8/8', '1.2.3'])(
    'takes %s for no network of proxies',
    (network) => expect(problemsOf({ TRUSTED_PROXIES: `10.0.0.1,${network}` })).toHaveLength(1),
  );

  it('takes addresses and networks of proxies', () => {
    const given = ['10.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'];
    expect(loadConfig({ TRUSTED_PROXIES: given.join(', ') }).limits.trustedProxies).toEqual(given);
  });

  it('takes an empty variable for a missing one', () => {
    expect(loadConfig({ PORT: '', LOG_LEVEL: '', HANDOVER_DATA: '' })).toEqual(loadConfig({}));
  });

  it('reads what is given', () => {
    const config = loadConfig({
      HOST: '::1',
      PORT: '8080',
      HANDOVER_DATA: 'none',
      CORS_ORIGINS: 'https://a.org, http://localhost:5173',
      LOG_LEVEL: 'silent',
    });
    expect([config.http.host, config.http.port, config.data, config.logLevel]).toEqual(['::1', 8080, null, 'silent']);
    expect(config.http.corsOrigins).toEqual(['https://a.org', 'http://localhost:5173']);
  });

  it.each([
    [{}, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.example/v1/traces' }, true],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, true],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' }, false],
  ])('with %j traces go to a collector: %s', (env, traces) => {
    expect(loadConfig(env).watch.traces).toBe(traces);
  });

  it('shows no token, not even one that cannot be used', () => {
    expect(problemsOf({ METRICS_TOKEN: 'hush', METRICS: 'maybe', OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://x' })).toEqual([
      'METRICS: found "maybe", allowed is on or off',
      'METRICS_TOKEN: found 4 signs, allowed is 16 to 256 signs of ASCII without spaces',
      'OTEL_EXPORTER_OTLP_ENDPOINT: found "ftp://x", allowed is an address such as http://127.0.0.1:4318',
    ]);
  });

  it('asks a language model only where an address and a model are given', () => {
    const [EXTRACT_MODEL_URL, EXTRACT_MODEL, EXTRACT_MODEL_KEY] = ['http://127.0.0.1:8080/v1', 'some/model:7b', 'hush'];
    expect(loadConfig({ EXTRACT_MODEL_KEY }).model).toBeNull();
    expect(loadConfig({ EXTRACT_MODEL_URL, EXTRACT_MODEL }).model).toEqual({
      url: EXTRACT_MODEL_URL,
      model: EXTRACT_MODEL,
      key: null,
    });
    expect(loadConfig({ EXTRACT_MODEL_URL, EXTRACT_MODEL, EXTRACT_MODEL_KEY }).model?.key).toBe('hush');
    expect(problemsOf({ EXTRACT_MODEL_URL })).toEqual([
      'EXTRACT_MODEL: found "", allowed is something where EXTRACT_MODEL_URL is set',
    ]);
    expect(problemsOf({ EXTRACT_MODEL })).toEqual([
      'EXTRACT_MODEL_URL: found "", allowed is something where EXTRACT_MODEL is set',
    ]);
  });

  it('shows no key and no password of a language model', () => {
    expect(
      problemsOf({ EXTRACT_MODEL_KEY: 'hu sh', EXTRACT_MODEL_URL: 'http://me:hush@model/v1', EXTRACT_MODEL: 'm' }),
    ).toEqual([
      'EXTRACT_MODEL_URL: found "http://***@model/v1", allowed is an address without a password',
      'EXTRACT_MODEL_KEY: found 5 signs, allowed is 1 to 500 signs of ASCII without spaces',
    ]);
  });

  it('is frozen through and through', () => {
    const config = loadConfig({ CORS_ORIGINS: 'https://a.org' });
    const parts = [config, config.http, config.query, config.database, config.pool, config.http.corsOrigins];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
  });

  it.each([
    ['sqlite:a/b.db', { kind: 'sqlite', path: 'a/b.db' }],
    ['sqlite:/var/lib/handover.db', { kind: 'sqlite', path: '/var/lib/handover.db' }],
    [
      'mysql://root@localhost/handover',
      { kind: 'mysql', host: 'localhost', port: 3306, user: 'root', password: '', name: 'handover' },
    ],
    [
      'mariadb://a:p%40s%2Fs@[::1]:3307/x_1',
      { kind: 'mariadb', host: '::1', port: 3307, user: 'a', password: 'p@s/s', name: 'x_1' },
    ],
  ])('understands the database %s', (url, database) => {
    expect(loadConfig({ DATABASE_URL: url }).database).toEqual(database);
  });

  it('names every bad variable at once, with what was found and what is allowed', () => {
    const problems = problemsOf({ PORT: '70000', LOG_LEVEL: 'loud', MAX_DEPTH: '-1', CORS_ORIGINS: '*', HOST: 'a b' });
    expect(problems).toEqual([
      'HOST: found "a b", allowed is a host name or an address',
      'PORT: found "70000", allowed is a whole number from 0 to 65535',
      'LOG_LEVEL: found "loud", allowed is one of fatal, error, warn, info, debug, trace, silent',
      'CORS_ORIGINS: found "*", allowed is a list such as https://a.org,https://b.org',
      'MAX_DEPTH: found "-1", allowed is a whole number from 1 to 100',
    ]);
  });

  it.each([
    'sqlite::memory:',
    'sqlite:',
    'sqlite://x.db',
    'postgres://root:hunter2@localhost/db',
    'mysql://root:hunter2@localhost',
    'mysql://root:hunter2@localhost/a;b',
    'mysql://root:hunter2@localhost/db?ssl=1',
    'mysql://root:hunter2/db',
    'mysql://root:%hunter2@localhost/db',
    'mysql://root:hun@ter2/x@localhost:99999/db',
    'mysql:root:hunter2',
    'root:hunter2@localhost',
    'root:hunter2',
    'not a url',
  ])('refuses the database %s without printing a password', (url) => {
    const [problem] = problemsOf({ DATABASE_URL: url });
    expect(problem).toMatch(/^DATABASE_URL: found ".*", allowed is sqlite:path\/of\/a\/file, mariadb:\/\//);
    expect(problem).not.toMatch(/unter2$|:hunter2|ter2/);
  });
});

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
  }
  throw new Error('Nothing was refused');
}
