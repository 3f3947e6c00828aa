import { Client } from './client';

/** Each differs from the next, so that no kept answer serves it. */
const EXPENSIVE = `query ($first: Int) { exchanges(first: $first) { nodes { id title
  conflicts { kind claims { asStated } } parties { role party { name } claims { id } }
  counts { best low high because { text chosen { asStated statement { speaker { name } document { source { name } } } }
    setAside { reason claim { asStated statement { speaker { name } } } } } } } } }`;

const [url, count, seconds] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])];

/** Asks all at once, again and again until the time is over, and prints how many answers of each kind came. */
async function flood(): Promise<void> {
  const client = new Client(url);
  const kinds: Record<string, number> = {};
  const end = performance.now() + seconds * 1000;
  const one = async (_: unknown, index: number): Promise<void> => {
    do {
      const { status, code } = await client.ask(EXPENSIVE, { first: 100 + (index % 100) });
      const kind = `${status} ${code}`;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: count }, one));
  client.stop();
  console.log(JSON.stringify(kinds));
}

void flood();
