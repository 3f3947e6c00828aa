import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { BENCH, type Query, type Variables } from './requests';

/** A server that answers the queries, in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Where to post a query, and what. */
  request(query: Query, variables: Variables): { readonly path: string; readonly body: string };
  stop(): Promise<void>;
}

interface Start {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly request?: Contender['request'];
}

const GRAPHQL: Contender['request'] = ({ text }, variables) => ({
  path: '/graphql',
  body: JSON.stringify({ query: text, variables }),
});

const FLOOR: Contender['request'] = ({ name }, variables) => ({ path: `/${name}`, body: JSON.stringify(variables) });

export const floor = (url: string): Promise<Contender> =>
  start({ name: 'floor', command: ['dist/bench/floor/main.js'], env: { DATABASE_URL: url }, request: FLOOR });

/** A slow answer counts as slow, not as refused. */
const PATIENT = {
  ...{
    DATABASE_ACQUIRE_TIMEOUT_MS: '60000',
    REQUEST_DEADLINE_MS: '120000',
    STATEMENT_TIMEOUT_MS: '60000',
    DATABASE_QUEUE_LIMIT: '1000',
  },
  ...{ REQUEST_TIMEOUT_MS: '120000', RATE_LIMIT_COST: '0', SHUTDOWN_DRAIN_MS: '0', LOG_LEVEL: 'error' },
};

export const plain = (url: string): Promise<Contender> =>
  start({ name: 'plain', command: ['dist/bench/plain/main.js'], env: { DATABASE_URL: url, ...PATIENT } });

export const mercurius = (url: string): Promise<Contender> =>
  start({ name: 'mercurius', command: ['bench/rivals/mercurius.mjs'], env: { DATABASE_URL: url } });

/** Asks its own graph the same, in its own words; pages by its own cursors. */
export async function postgraphile(url: string, page: number): Promise<Contender> {
  const texts = (name: string): string =>
    readFileSync(join(BENCH, 'rivals', 'queries', `${name.toLowerCase()}.graphql`), 'utf8');
  const own = new Map<string, string>();
  const cursors: string[] = [];
  let turn = 0;
  const request: Contender['request'] = ({ name }, variables) => {
    if (!own.has(name)) own.set(name, texts(name));
    const after = name === 'Q5' ? { after: cursors[turn++ % cursors.length] } : variables;
    return { path: '/graphql', body: JSON.stringify({ query: own.get(name), variables: after }) };
  };
  const command = ['bench/rivals/postgraphile.mjs'];
  const started = await start({
    name: 'postgraphile',
    command,
    env: { PG_URL: url, GRAPHILE_ENV: 'production' },
    request,
  });
  cursors.push(...(await cursorsOf(started, page)));
  return started;
}

const CURSORS = `query Cursors($from: Int!) {
  allExchanges(first: 400, offset: $from, orderBy: [DATE_FROM_DESC, ROW_ID_ASC]) { edges { cursor } }
}`;

async function cursorsOf({ url }: Contender, row: number): Promise<string[]> {
  const body = JSON.stringify({ query: CURSORS, variables: { from: Math.max(0, row - 200) } });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { data } = (await answer.json()) as { data: { allExchanges: { edges: { cursor: string }[] } } };
  return data.allExchanges.edges.map(({ cursor }) => cursor);
}

export const product = (name: string, url: string, env: Readonly<Record<string, string>>): Promise<Contender> =>
  start({ name, command: ['bin/handover', 'serve'], env: { DATABASE_URL: url, ...PATIENT, ...env } });

/** Starts a process on a free port and waits until it answers. */
async function start({ name, command, env, cwd, request = GRAPHQL }: Start): Promise<Contender> {
  const port = await freePort();
  const settings = { ...process.env, NODE_ENV: 'production', ...env, HOST: '127.0.0.1', PORT: String(port) };
  const child = spawn(process.execPath, [...command], { cwd, env: settings, stdio: ['ignore', 'ignore', 'inherit'] });
  process.once('exit', () => child.kill());
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(name, url, child);
  return { name, url, pid: child.pid!, request, stop: () => ended(child) };
}

async function untilAnswering(name: string, url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it answered.`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer && answer.status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(patience);
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

/** Clock ticks of the kernel in a second, on every machine this runs on. */
const TICKS = 100;

/** Seconds of CPU that a process has used, and its resident memory in MB; null where the kernel does not tell. */
export function usageOf(pid: number): { cpu: number; rss: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, rss: Number(rss?.[1] ?? 0) / 1024 };
  } catch {
    return null;
  }
}
