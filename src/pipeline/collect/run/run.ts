import type { FeedRow } from '../feeds/feed-row';
import type { FeedReport } from '../health/report';
import { pruneFetchLog } from '../politeness/fetch-log';
import { collectFeed } from './collect-feed';
import { FeedRun, type RunOptions } from './feed-run';
import { namesOnFile } from '../../privacy/names-on-file';
import type { Tools } from './tools';

/** Hosts that are asked at once. */
const LANES = 4;

/** Follows a run. */
export interface Follower {
  /** Of each item that is done with. */
  item(feed: FeedRow): void;
  /** Of each feed that is done with. */
  feed(report: FeedReport): void;
}

/** Looks at feeds once, several at a time; one that fails keeps no other from being read. */
export async function collectFeeds(
  feeds: readonly FeedRow[],
  tools: Tools,
  options: RunOptions,
  follower: Follower,
): Promise<FeedReport[]> {
  const names = await namesOnFile(tools.db);
  const waiting = feeds.values();
  const reports: FeedReport[] = [];
  const lane = async (): Promise<void> => {
    for (const feed of waiting) {
      const report = await collectFeed(new FeedRun(feed, tools, options, names, () => follower.item(feed)));
      reports.push(report);
      follower.feed(report);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await pruneFetchLog(tools.db);
  return reports;
}
