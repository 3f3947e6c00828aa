import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyServed } from './served-file';

const ROOT = join(__dirname, '..', '..');

/** Where `bin/handover` is. */
export const GATEWAY_ROOT = ROOT;

/** A suite keeps the machine busier than a gateway does: only who tests a limit sets it. */
const PATIENT = {
  SHED_DELAY_MS: '20000',
  REQUEST_DEADLINE_MS: '30000',
  STATEMENT_TIMEOUT_MS: '30000',
  DATABASE_ACQUIRE_TIMEOUT_MS: '15000',
};

/** A gateway of its own, as built, in its own process. */
export interface StartedGateway {
  readonly url: string;
  readonly databaseUrl: string;
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything it logged so far. */
  readonly log: () => string;
  /** Its exit code; null after a signal that nobody listened to. */
  readonly ended: Promise<number | null>;
  /** Ends it with a signal and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a gateway and waits until it is ready. With `killAfterMs` it is killed on the way. */
export async function startGateway(env: Record<string, string> = {}, killAfterMs?: number): Promise<StartedGateway> {
  const gateway = await launchGateway(env);
  if (killAfterMs !== undefined) setTimeout(() => gateway.process.kill('SIGKILL'), killAfterMs);
  await untilReady(gateway);
  return gateway;
}

/** Starts `bin/handover` on a free port, over an embedded database of its own that holds the bundled data, unless `env` names others. */
export async function launchGateway(env: Record<string, string> = {}): Promise<StartedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-gateway-'));
  const port = await freePort();
  const settings = {
    PORT: String(port),
    DATABASE_URL: `sqlite:${join(folder, 'handover.db')}`,
    SHUTDOWN_DRAIN_MS: '0',
    ...PATIENT,
    // As outside of tests.
    NODE_ENV: undefined,
    ...env,
  };
  if (!env.DATABASE_URL && !env.HANDOVER_DATA) await copyServed(join(folder, 'handover.db'));
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'handover')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl: settings.DATABASE_URL,
    process: child,
    log: () => text,
    ended,
    stop,
  };
}

/** Waits until a gateway has logged something. */
export async function untilLogged({ process: child, log }: StartedGateway, text: string): Promise<void> {
  while (!log().includes(text)) {
    if (child.exitCode !== null) throw new Error(`The gateway ended with ${child.exitCode}:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Below the range from which clients get their ports. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

async function untilReady({ url, process: child, log }: StartedGateway): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The gateway ended with ${child.exitCode ?? child.signalCode}:\n${log()}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks a gateway over HTTP. */
export async function post<T>(
  url: string,
  query: string,
  variables: object = {},
): Promise<{ data: T; errors?: { message: string; extensions: Record<string, unknown> }[] }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}

export interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Of the first error. */
  readonly code: string | undefined;
  readonly data: unknown;
  readonly ms: number;
}

/** What a client is told, and how long it waits for that. */
export async function told(url: string, query: string, signal?: AbortSignal, variables?: object): Promise<Told> {
  const since = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
  const { status, headers } = response;
  const [code, ms] = [errors?.[0]?.extensions.code, performance.now() - since];
  return { status, retryAfter: headers.get('retry-after'), code, data, ms };
}

/** Asks again and again until the answer is good, and tells how long that took. */
export async function goodAfter(url: string, query: string): Promise<number> {
  const since = performance.now();
  for (;;) {
    const { code } = await told(url, query);
    if (code === undefined) return performance.now() - since;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
