import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Finding, Surroundings } from './surroundings';

const QUERY = '{ exchanges(first: 20) { nodes { id title date { from } counts { best } } pageInfo { endCursor } } }';
const SETTLED = 5;

interface Look {
  readonly minute: number;
  readonly megabytes: number;
  readonly descriptors: number;
  readonly p99: number;
}

/** Half of what it can do, for as many minutes, two at least. */
export const steady =
  (minutes: number) =>
  async ({ gateway }: Surroundings): Promise<Finding[]> => {
    if (!(minutes >= 2)) throw new RangeError(`minutes: found ${minutes}, expected 2 or more`);
    const { average } = (await burst(gateway.url, 10)).requests;
    const looks: Look[] = [];
    for (let minute = 0; minute < minutes; minute += 1) {
      const { latency } = await burst(gateway.url, 58, average / 2);
      looks.push({ minute, p99: latency.p99, ...seen(gateway.process.pid!) });
      await wait(2000);
    }
    return findings(looks.slice(Math.min(SETTLED, minutes - 2)));
  };

const burst = (url: string, duration: number, overallRate?: number): Promise<autocannon.Result> =>
  autocannon({
    ...{ url: `${url}/graphql`, method: 'POST', headers: { 'content-type': 'application/json' } },
    ...{ body: JSON.stringify({ query: QUERY }), connections: 8, duration },
    ...(overallRate && { overallRate: Math.round(overallRate) }),
  });

function seen(pid: number): Pick<Look, 'megabytes' | 'descriptors'> {
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
  return { megabytes: kilobytes / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}

function findings(looks: readonly Look[]): Finding[] {
  const [first, last] = [looks[0]!, looks.at(-1)!];
  const span = Math.max(1, last.minute - first.minute);
  const slope = (last.megabytes - first.megabytes) / span;
  return [
    { what: `MB of memory more each minute, over ${span} minutes`, limit: 1, found: Math.round(slope * 100) / 100 },
    { what: 'descriptors more than at first', limit: 5, found: last.descriptors - first.descriptors },
    {
      what: 'p99 of the last minute over that of the first',
      limit: 1.2,
      found: Math.round((100 * last.p99) / first.p99) / 100,
    },
  ];
}
