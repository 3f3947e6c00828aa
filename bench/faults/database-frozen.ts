import { setTimeout as wait } from 'node:timers/promises';
import { goodAfter, told } from '../../test/support/gateway';
import { asking, type Finding, type Surroundings } from './surroundings';

const FROZEN_MS = 10_000;
const READERS = 20;
const QUERY = '{ parties { totalCount } }';

/** The database stands still for ten seconds under twenty readers. */
export async function databaseFrozen({ server, gateway }: Surroundings): Promise<Finding[]> {
  server.freeze();
  const still = wait(FROZEN_MS);
  const answers = await Promise.all(
    Array.from({ length: READERS }, () => asking(() => told(gateway.url, QUERY), still)),
  );
  server.thaw();
  const back = await goodAfter(gateway.url, QUERY);
  const all = answers.flat();
  return [
    {
      what: `ms for one of ${all.length} answers, at most`,
      limit: 3000,
      found: Math.round(Math.max(...all.map(({ ms }) => ms))),
    },
    {
      what: 'answers that are no 200, 503 or 504',
      limit: 0,
      found: all.filter(({ status }) => ![200, 503, 504].includes(status)).length,
    },
    { what: 'ms until all is well after it goes on', limit: 2000, found: Math.round(back) },
  ];
}
