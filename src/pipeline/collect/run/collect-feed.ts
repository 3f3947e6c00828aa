import { HandoverError } from '../../../kernel/errors';
import { CONNECTORS } from '../connectors/all';
import type { Item, Page } from '../connectors/connector';
import type { FeedRow } from '../feeds/feed-row';
import { asFailure, CollectFailure } from '../fetch/failure';
import type { FeedReport } from '../health/report';
import type { Prepared } from '../store/kept';
import { prepare } from '../store/prepare';
import { draftOf } from './draft';
import type { FeedRun } from './feed-run';

/** As many items are kept at once. */
const BATCH = 25;

/** Reads one feed to its end. What it brings is kept batch by batch, so that little is fetched twice after a crash; where the connector stands
 *  moves with the last batch of a page.
 *  @throws what keeps anything from being read; a failure of the feed is in the report */
export async function collectFeed(run: FeedRun): Promise<FeedReport> {
  try {
    await pullAll(run);
  } catch (error) {
    if (isOurs(error) || run.tools.signal?.aborted) throw error;
    run.report.failure = asFailure(error);
  }
  return run.finish();
}

async function pullAll(run: FeedRun): Promise<void> {
  const { feed, cursor } = run;
  const connector = CONNECTORS[feed.kind];
  if (!connector) throw new CollectFailure('FAILED', `no connector is called ${feed.kind}`);
  for await (const page of connector.pull(run.setting, cursor.state)) await takePage(run, page);
  run.checkEmpty();
}

async function takePage(run: FeedRun, page: Page): Promise<void> {
  run.report.listed += page.listed;
  for (const { place, failure } of page.bad) await run.bury(`${run.feed.address}${place}`, failure);
  const items = page.items.filter((item) => run.isWanted(item));
  for (let from = 0; from < items.length || from === 0; from += BATCH) {
    const isLast = from + BATCH >= items.length;
    await takeBatch(run, items.slice(from, from + BATCH), isLast ? page : null);
  }
}

/** What was read before a host shut its door is kept. */
async function takeBatch(run: FeedRun, items: readonly Item[], end: Page | null): Promise<void> {
  const ready: [Item, Prepared][] = [];
  try {
    for (const item of items) {
      const prepared = await readOne(run, item);
      if (prepared) ready.push([item, prepared]);
      run.tell();
    }
  } catch (error) {
    await run.keep(ready, undefined);
    throw error;
  }
  await run.keep(ready, end?.nextState);
}

/** Null for an item that was buried. */
async function readOne(run: FeedRun, item: Item): Promise<Prepared | null> {
  run.tools.signal?.throwIfAborted();
  try {
    const draft = await draftOf(item, run.feed.settings, (wanted) => run.fetch(wanted));
    return prepare(draft, run.origin, new Date());
  } catch (error) {
    if (isOurs(error) || isOfTheHost(error)) throw error;
    await run.bury(addressOf(item, run.feed), asFailure(error));
    return null;
  }
}

const addressOf = (item: Item, feed: Pick<FeedRow, 'address'>): string => item.address ?? feed.address;

/** The database, not the feed. */
const isOurs = (error: unknown): boolean => error instanceof HandoverError && !(error instanceof CollectFailure);

/** It says nothing of the item: the others would fare no better now. */
const isOfTheHost = (error: unknown): boolean =>
  error instanceof CollectFailure &&
  (error.code === 'HOST_BUSY' || error.status === 429 || (error.status === 503 && error.retryAt !== null));
