import autocannon from 'autocannon';
import { type Contender, usageOf } from './processes';
import type { Query } from './requests';

/** What one burst of one query on one contender came to. */
export interface Burst {
  /** Answers in a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Seconds of the server's CPU for a thousand answers. */
  readonly cpu: number;
  /** Resident memory afterwards, in MB. */
  readonly rss: number;
}

const CONNECTIONS = 8;
const HEADERS = { 'content-type': 'application/json' };

/** Asks a contender a query a number of times and waits for every answer, so that nothing is left over when the next one has its turn.
 *  @throws {Error} for any answer that is not a 200 with data and without errors */
export async function burst(contender: Contender, query: Query, answers: number, from = 0): Promise<Burst> {
  const failures: string[] = [];
  let last = 0;
  const check = (status: number, body: string): void => {
    last = performance.now();
    if (status !== 200 || body.includes('"errors":[')) failures.push(`${status} ${body.slice(0, 500)}`);
  };
  const asked = query.variables.map((variables) => {
    const { path, body } = contender.request(query, variables);
    return { method: 'POST' as const, path, body, headers: HEADERS, onResponse: check };
  });
  const before = usageOf(contender.pid);
  const began = performance.now();
  let connection = 0;
  const result = await autocannon({
    ...{ url: contender.url, connections: CONNECTIONS, amount: answers, timeout: 120 },
    // Each connection begins at another place of the list.
    setupClient: (client) => client.setRequests(turned(asked, from + (connection++ * asked.length) / CONNECTIONS)),
  });
  const seconds = (last - began) / 1000;
  const after = usageOf(contender.pid);
  if (failures.length > 0 || result['2xx'] !== answers)
    throw new Error(
      `${contender.name} ${query.name}: ${result['2xx']} of ${answers} answers, ${result.errors} errors, ${result.timeouts} timeouts, ${failures[0] ?? ''}`,
    );
  return {
    throughput: answers / seconds,
    ...{ p50: result.latency.p50, p99: result.latency.p99 },
    cpu: (1000 * ((after?.cpu ?? 0) - (before?.cpu ?? 0))) / answers,
    rss: after?.rss ?? 0,
  };
}

function turned<T>(list: readonly T[], by: number): T[] {
  const start = Math.floor(by) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** How many answers take about so many seconds: asked for in growing bursts, which warm the contender up as well. */
export async function answersIn(contender: Contender, query: Query, seconds: number): Promise<number> {
  for (let answers = CONNECTIONS; ; answers *= 3) {
    const { throughput } = await burst(contender, query, answers);
    if (answers / throughput > seconds / 3) return Math.max(CONNECTIONS, Math.round(throughput * seconds));
  }
}

/** Asks a contender everything once. */
export async function prime(contender: Contender, query: Query): Promise<void> {
  await burst(contender, query, Math.max(CONNECTIONS, query.variables.length));
}
