import type { Item, Setting, State } from '../connectors/connector';
import { dayOf } from '../article/published';
import type { FeedRow } from '../feeds/feed-row';
import { decoded } from '../fetch/charset';
import { CollectFailure, whereOf } from '../fetch/failure';
import type { Fetched, Wanted } from '../fetch/fetcher';
import { keepHealth, type Validators } from '../health/health';
import { type FeedReport, reportFor } from '../health/report';
import { PoliteFetcher } from '../politeness/polite-fetcher';
import { bury } from '../store/dead-letter';
import type { Prepared } from '../store/kept';
import type { Origin } from '../store/prepare';
import { FeedCursor } from './cursor';
import { keepItems } from './keep-items';
import type { Tools } from './tools';
import { homeZone } from './zones';

const FULL_GET_MS = 14 * 24 * 60 * 60 * 1000;

export interface RunOptions {
  /** Items before this day are left out; null: none are. */
  readonly since: string | null;
  /** Nothing is kept; hosts are asked as ever. */
  readonly isDry: boolean;
}

/** One run of one feed: what it was given, and what came of it so far. */
export class FeedRun {
  readonly report: FeedReport;
  readonly cursor: FeedCursor;
  readonly origin: Origin;
  private readonly fetcher: PoliteFetcher;
  private answer: Fetched | null = null;
  private readonly isFull: boolean;

  constructor(
    readonly feed: FeedRow,
    readonly tools: Tools,
    readonly options: RunOptions,
    knownNames: ReadonlySet<string>,
    /** Is told of each item that is done with. */
    readonly tell: () => void = () => undefined,
  ) {
    const { settings, country, languages, homepage, address, id, sourceId } = feed;
    this.report = reportFor(feed);
    this.cursor = new FeedCursor(feed.cursor, settings.recheckMinutes * 60_000);
    this.fetcher = new PoliteFetcher(tools.db, tools.fetching, id, tools.signal);
    const isOld = feed.fullGetAt === null || Date.now() - Date.parse(feed.fullGetAt) >= FULL_GET_MS;
    this.isFull = isOld || this.cursor.hasDue || options.isDry;
    this.origin = {
      feedId: id,
      sourceId,
      homepage: homepage ?? address,
      timeZone: settings.timeZone ?? homeZone(country),
      language: settings.language ?? languages?.split(' ')[0] ?? 'en',
      knownNames,
    };
  }

  get setting(): Setting<never> {
    const { address, settings } = this.feed;
    return {
      address,
      config: settings.options as never,
      since: this.options.since,
      origin: (wanted) => this.ask({ ...wanted, address }),
      fetch: (wanted) => this.fetch(wanted),
      text: ({ bytes, contentType }) => decoded(bytes, { override: settings.charset, contentType }),
    };
  }

  fetch(wanted: Wanted): Promise<Fetched> {
    return this.fetcher.fetch(wanted);
  }

  /** False: known, too old, or about other matters. */
  isWanted(item: Item): boolean {
    const { since } = this.options;
    const day = item.published && dayOf(item.published.text, this.origin.timeZone);
    const isOld = since !== null && day !== null && day < since;
    const wanted = !isOld && this.isAbout(item) && this.cursor.isWorthALook(item);
    if (!wanted) this.report.skipped += 1;
    return wanted;
  }

  /** Keeps what was read; `undefined` leaves the connector where it stands. */
  async keep(ready: readonly [Item, Prepared][], nextState: State | undefined): Promise<void> {
    await keepItems(this, ready, nextState);
  }

  async bury(address: string, failure: CollectFailure): Promise<void> {
    this.report.failed += 1;
    const { feed, tools } = this;
    const where = whereOf(failure);
    const facts = { feed: feed.id, address, code: failure.code, reason: failure.message, ...(where && { where }) };
    tools.log.warn(facts, 'an item failed');
    if (!this.options.isDry) await bury(tools.db, feed.id, address, failure);
  }

  /** @throws {CollectFailure} when a feed that used to name items names none, or none of them can be read */
  checkEmpty(): void {
    const { report, cursor } = this;
    if (report.isUnmodified) return;
    const { usual } = cursor;
    if (report.listed > 0) cursor.count(report.listed);
    if (report.listed === 0 && usual > 0)
      throw new CollectFailure('EMPTY', `no item, where there usually are ${usual}`);
    const read = report.added + report.changed + report.unchanged + report.skipped;
    if (report.failed > 0 && read === 0)
      throw new CollectFailure('FAILED', `none of ${report.failed} items could be kept`);
  }

  async finish(): Promise<FeedReport> {
    if (!this.options.isDry) await keepHealth(this.tools.db, this.feed, this.report, this.cursor, this.validators());
    return this.report;
  }

  /** After a failure all is asked for again. */
  private validators(): Validators {
    const { answer, report, feed, isFull } = this;
    if (report.failure || report.failed > 0) return { etag: null, lastModified: null, fullGetAt: null };
    const { etag, lastModified } = answer ?? feed;
    return { etag, lastModified, fullGetAt: isFull ? new Date().toISOString() : feed.fullGetAt };
  }

  private async ask(wanted: Wanted): Promise<Fetched> {
    const { etag, lastModified } = this.feed;
    this.answer = await this.fetch(this.isFull ? wanted : { ...wanted, etag, lastModified });
    this.report.isUnmodified = this.answer.unchanged;
    return this.answer;
  }

  private isAbout({ title }: Item): boolean {
    const { only } = this.feed.settings;
    const words = title?.toLowerCase() ?? '';
    return title === null || only.length === 0 || only.some((word) => words.includes(word.toLowerCase()));
  }
}
