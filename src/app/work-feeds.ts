import { activeFeeds, type FeedRow } from '../pipeline/collect/feeds/feed-row';
import { collectFeeds } from '../pipeline/collect/run/run';
import { askFor } from '../pipeline/tables/ask-for';
import type { Handler } from '../pipeline/work/handlers';
import type { Surroundings } from './command';
import { prepareFeeds, toolsFor } from './ingest';

const LOOK_MS = 30_000;

interface FeedWork {
  readonly feedId: string;
}

/** Looks at feeds as their time comes, one worker at each: whoever notices asks for the work, whoever is free does it. */
export async function collecting(
  surroundings: Surroundings,
  once: boolean,
): Promise<{ handler: Handler; stop: () => void }> {
  await prepareFeeds(surroundings);
  const { db, log } = surroundings;
  const look = (): Promise<void> => askForDue(surroundings);
  await look().catch((err: unknown) => log.warn({ err }, 'feeds were not looked at'));
  const timer = setInterval(
    () => void look().catch((err: unknown) => log.warn({ err }, 'feeds were not looked at')),
    LOOK_MS,
  );
  if (once) clearInterval(timer);
  const handler: Handler = async (payload) => {
    const { feedId } = payload as FeedWork;
    const due = await activeFeeds(db, { sourceId: null, isDue: true });
    const feeds = due.filter(({ id }) => id === feedId);
    await collectFeeds(feeds, toolsFor(surroundings), { since: null, isDry: false }, NOBODY);
  };
  return { handler, stop: () => clearInterval(timer) };
}

const NOBODY = { item: (): void => undefined, feed: (): void => undefined };

/** Work that waits or is being done is not asked for again. */
async function askForDue({ db }: Surroundings): Promise<void> {
  const feeds = await activeFeeds(db, { sourceId: null, isDue: true });
  const busy = await db.query<{ key: string }>(
    "SELECT `key` FROM job WHERE stage = 'collect' AND state IN ('READY', 'RUNNING')",
  );
  const asked = new Set(busy.map(({ key }) => key));
  const wanted = feeds.filter(({ id }: FeedRow) => !asked.has(id));
  if (wanted.length === 0) return;
  await db.transaction(async (tx) => {
    for (const { id } of wanted) await askFor(tx, 'collect', id, { feedId: id });
  });
}
