import type { FeedHealth } from '../desk/feeds/feed-health';
import { feedHealth } from '../desk/feeds/feed-health.service';
import type { Surroundings } from './command';
import { prepareFeeds } from './ingest';
import { print, type PrintedColumn, shortInstant } from './printed-table';

/** `handover ingest health`: every feed, those in trouble first. */
export async function ingestHealth({ json }: { json?: boolean }, surroundings: Surroundings): Promise<void> {
  await prepareFeeds(surroundings);
  print(COLUMNS, await feedHealth(surroundings.db), json);
}

const COLUMNS: readonly PrintedColumn<FeedHealth>[] = [
  ['state', ({ state }) => state],
  ['source', ({ source }) => source],
  ['kind', ({ kind }) => kind],
  ['last ok', ({ lastOkAt }) => shortInstant(lastOkAt)],
  ['last new', ({ lastNewAt }) => shortInstant(lastNewAt)],
  ['errors', ({ errors }) => String(errors)],
  ['empties', ({ empties }) => String(empties)],
  ['usual', ({ usualItems }) => String(usualItems)],
  ['dead', ({ deadLetters }) => String(deadLetters)],
  ['next run', ({ nextRunAt, backoffUntil }) => shortInstant(backoffUntil ?? nextRunAt)],
  ['address', ({ address }) => address],
  ['last error', ({ lastError }) => lastError ?? ''],
];
