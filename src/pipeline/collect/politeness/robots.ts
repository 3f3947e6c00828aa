import robotsParser from 'robots-parser';
import type { Database } from '../../../db/contract';
import { isDuplicate } from '../../../db/engine-errors';
import { insertRows } from '../../../db/insert';
import { CollectFailure } from '../fetch/failure';
import { type Fetched, type Wanted } from '../fetch/fetcher';
import { registrableHost } from './host';

/** The name that robots.txt may call us by. */
const PRODUCT = 'Handover';

const KEPT_MS = 24 * 60 * 60 * 1000;
/** One that could not be had is asked for again sooner. */
const MISSING_KEPT_MS = 60 * 60 * 1000;
/** As much of it is read as RFC 9309 asks for. */
const MOST_LETTERS = 512 * 1024;
const NOTHING_ALLOWED = 'User-agent: *\nDisallow: /';

interface Row {
  readonly robots: string | null;
  readonly robots_at: string | null;
}

/** What hosts allow, by RFC 9309: no file allows all, one that cannot be had allows nothing. Each host has its own; it is kept for a day in
 *  the row of `host_gate` that bears its name, and its delay in that of the registrable host. */
export class Robots {
  constructor(
    private readonly db: Database,
    /** Fetches a robots.txt when it is its turn. */
    private readonly fetch: (wanted: Wanted) => Promise<Fetched>,
  ) {}

  /** @throws {CollectFailure} ROBOTS */
  async check(url: URL): Promise<void> {
    const text = await this.textOf(url);
    if (text === null) return;
    const rules = robotsParser(new URL('/robots.txt', url).href, text);
    const why = text === NOTHING_ALLOWED ? 'cannot be had' : 'does not allow it';
    if (rules.isAllowed(url.href, PRODUCT) === false)
      throw new CollectFailure('ROBOTS', `robots.txt of ${url.host} ${why}`);
  }

  private async textOf(url: URL): Promise<string | null> {
    const [row] = await this.db.query<Row>('SELECT robots, robots_at FROM host_gate WHERE host = ?', [url.host]);
    const kept = row?.robots === NOTHING_ALLOWED ? MISSING_KEPT_MS : KEPT_MS;
    if (row?.robots_at && Date.parse(row.robots_at) > Date.now() - kept) return row.robots;
    const text = await this.ask(url);
    await this.keep(url, text);
    return text;
  }

  private async ask(url: URL): Promise<string | null> {
    try {
      const { bytes } = await this.fetch({ address: new URL('/robots.txt', url).href });
      return bytes.toString('utf8').replaceAll('\0', '').slice(0, MOST_LETTERS);
    } catch (error) {
      if (!(error instanceof CollectFailure) || error.code === 'HOST_BUSY') throw error;
      const { status } = error;
      const isAbsent =
        (status !== null && status >= 300 && status < 500 && status !== 429) || error.code === 'TOO_MANY_REDIRECTS';
      return isAbsent ? null : NOTHING_ALLOWED;
    }
  }

  private async keep(url: URL, text: string | null): Promise<void> {
    const now = new Date().toISOString();
    const seconds = text === null ? undefined : robotsParser(url.href, text).getCrawlDelay(PRODUCT);
    const delay = seconds !== undefined && seconds > 0 ? Math.round(seconds * 1000) : null;
    await this.ensure(url.host, now);
    await this.ensure(registrableHost(url), now);
    await this.db.transaction(async (tx) => {
      await tx.run('UPDATE host_gate SET robots = ?, robots_at = ? WHERE host = ?', [text, now, url.host]);
      await tx.run('UPDATE host_gate SET crawl_delay_ms = ? WHERE host = ?', [delay, registrableHost(url)]);
    });
  }

  private async ensure(host: string, now: string): Promise<void> {
    const [row] = await this.db.query('SELECT host FROM host_gate WHERE host = ?', [host]);
    if (row) return;
    const columns = ['host', 'next_allowed_at', 'refusals'];
    await this.db
      .transaction((tx) => insertRows(tx, 'host_gate', columns, [[host, now, 0]]))
      .catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
  }
}
