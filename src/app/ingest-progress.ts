import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { FeedRow } from '../pipeline/collect/feeds/feed-row';
import type { FeedReport } from '../pipeline/collect/health/report';
import type { Follower } from '../pipeline/collect/run/run';

export interface IngestProgress extends Follower {
  stop(): void;
}

/** A bar for all feeds and one for items on a terminal, else a line of JSON for each feed. */
export function ingestProgress(
  feeds: readonly FeedRow[],
  terminal: NodeJS.WriteStream,
  out: NodeJS.WritableStream,
): IngestProgress {
  const line = (report: FeedReport): void => void out.write(`${JSON.stringify(lineOf(report))}\n`);
  return terminal.isTTY && feeds.length > 0
    ? new Bars(feeds.length, terminal, line)
    : { item: () => undefined, feed: line, stop: () => undefined };
}

/** A report as it is printed. */
function lineOf({ failure, ...rest }: FeedReport): object {
  return { ...rest, failure: failure && { code: failure.code, message: failure.message } };
}

class Bars implements IngestProgress {
  private readonly bars: MultiBar;
  private readonly feeds: SingleBar;
  private readonly lines: FeedReport[] = [];
  private items = 0;

  constructor(
    count: number,
    stream: NodeJS.WriteStream,
    private readonly print: (report: FeedReport) => void,
  ) {
    const format = 'feeds [{bar}] {value} of {total}, {items} items; {last}';
    this.bars = new MultiBar({ stream, format, clearOnComplete: true, hideCursor: true }, Presets.legacy);
    this.feeds = this.bars.create(count, 0, { items: 0, last: '' });
  }

  item({ sourceName }: FeedRow): void {
    this.items += 1;
    this.feeds.update({ items: this.items, last: sourceName });
  }

  feed(report: FeedReport): void {
    this.lines.push(report);
    this.feeds.increment(1, { last: report.source });
  }

  stop(): void {
    this.bars.stop();
    this.lines.forEach(this.print);
  }
}
