import { activeFeeds } from '../pipeline/collect/feeds/feed-row';
import { readFeeds } from '../pipeline/collect/feeds/read-feeds';
import { syncFeeds } from '../pipeline/collect/feeds/sync';
import { replay } from '../pipeline/collect/replay';
import { collectFeeds } from '../pipeline/collect/run/run';
import { fetchingWith, type Tools } from '../pipeline/collect/run/tools';
import type { FeedReport } from '../pipeline/collect/health/report';
import { BadUserInput } from '../kernel/errors';
import { isDay } from '../kernel/partial-date';
import type { Surroundings } from './command';
import { fillEmpty } from './import';
import { ingestProgress } from './ingest-progress';

export interface IngestRunOptions {
  readonly source?: string;
  readonly since?: string;
  readonly due?: boolean;
  readonly dryRun?: boolean;
  readonly replay?: boolean;
}

/** Every feed was read; some were; none was. */
export const EXIT = { all: 0, some: 3, none: 1 };

/** `handover ingest run`: one JSON line for each feed, or a bar on a terminal. */
export async function ingestRun(options: IngestRunOptions, surroundings: Surroundings): Promise<void> {
  const { db, log } = surroundings;
  const [sourceId, since] = [options.source ?? null, dayGiven('--since', options.since)];
  await prepareFeeds(surroundings);
  await requireSource(sourceId, surroundings);
  if (options.replay)
    return void log.info({ texts: await replay(db, { sourceId, since }) }, 'asked for texts to be read again');
  const feeds = await activeFeeds(db, { sourceId, isDue: options.due === true });
  if (feeds.length === 0) log.info('no feed is to be looked at');
  const progress = ingestProgress(feeds, process.stderr, process.stdout);
  const reports = await collectFeeds(
    feeds,
    toolsFor(surroundings),
    { since, isDry: options.dryRun === true },
    progress,
  );
  progress.stop();
  process.exitCode = exitCode(reports);
}

export const toolsFor = ({ config, db, log }: Surroundings): Tools => ({
  db,
  log,
  fetching: fetchingWith(config.collect),
});

/** Fills an empty database, and brings the table of feeds in step with their file. */
export async function prepareFeeds(surroundings: Surroundings): Promise<void> {
  const { config, db } = surroundings;
  const feeds = await readFeeds(config.collect.feeds);
  await fillEmpty(surroundings);
  await syncFeeds(db, feeds);
}

/** @throws {BadUserInput} */
export function dayGiven(option: string, day: string | undefined): string | null {
  if (day !== undefined && !isDay(day))
    throw new BadUserInput(option, `${option}: found ${JSON.stringify(day)}; allowed is a day such as 2025-06-10`);
  return day ?? null;
}

/** @throws {BadUserInput} */
async function requireSource(id: string | null, { db }: Pick<Surroundings, 'db'>): Promise<void> {
  if (id === null) return;
  const [found] = await db.query('SELECT id FROM source WHERE id = ?', [id]);
  if (!found)
    throw new BadUserInput('--source', `--source: found ${JSON.stringify(id)}; allowed is the id of a source on file`);
}

function exitCode(reports: readonly FeedReport[]): number {
  const failed = reports.filter(({ failure }) => failure !== null).length;
  if (failed === 0) return EXIT.all;
  return failed === reports.length ? EXIT.none : EXIT.some;
}
