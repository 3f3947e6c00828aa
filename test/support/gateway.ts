import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A gateway of its own, as built, in its own process. */
export interface StartedGateway {
  readonly url: string;
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything it logged so far. */
  readonly log: () => string;
  /** Ends it with a signal and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `bin/handover serve` on a free port, over a new embedded database unless `env` names another, and waits until it is ready.
 *  With `killAfterMs` it is killed on the way. */
export async function startGateway(env: Record<string, string> = {}, killAfterMs?: number): Promise<StartedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-gateway-'));
  const port = await freePort();
  const settings = {
    PORT: String(port),
    DATABASE_URL: `sqlite:${join(folder, 'handover.db')}`,
    SHUTDOWN_DRAIN_MS: '0',
    ...env,
  };
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'handover'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    const code = await ended;
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => text);
  return { url, process: child, log: () => text, stop };
}

/** Below the range from which clients get their ports. */
async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

async function untilReady(url: string, child: ChildProcessWithoutNullStreams, log: () => string): Promise<void> {
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
