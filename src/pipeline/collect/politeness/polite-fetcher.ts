import type { Database } from '../../../db/contract';
import { CollectFailure } from '../fetch/failure';
import { type Fetched, fetchFollowing, type FetcherOptions, type Wanted } from '../fetch/fetcher';
import { guarded } from '../fetch/guard';
import type { Answer } from '../fetch/request';
import { logged, logRefused } from './fetch-log';
import { HostGate, LONGEST_WAIT_MS } from './gate';
import { registrableHost } from './host';
import { Robots } from './robots';

const MOST_TRIES = 3;

/** Fetches as a guest: robots.txt first, one request at a time to each host, later where it asks for that. Every request is logged. */
export class PoliteFetcher {
  private readonly gate: HostGate;
  private readonly robots: Robots;

  constructor(
    private readonly db: Database,
    private readonly options: FetcherOptions & { readonly delayMs: number },
    /** For the log; null for what is added by hand. */
    private readonly feedId: string | null,
    signal?: AbortSignal,
  ) {
    this.gate = new HostGate(db, options.delayMs, signal);
    this.robots = new Robots(db, (wanted) => fetchFollowing(wanted, options, (url, ask) => this.inTurn(url, ask)));
  }

  /** Tries again when the host says when, and that is soon.
   *  @throws {CollectFailure} */
  async fetch(wanted: Wanted): Promise<Fetched> {
    for (let tries = 1; ; tries += 1)
      try {
        return await fetchFollowing(wanted, this.options, (url, ask) => this.asGuest(url, ask));
      } catch (error) {
        if (tries >= MOST_TRIES || !isSoon(error)) throw error;
      }
  }

  private async asGuest(url: URL, ask: () => Promise<Answer>): Promise<Answer> {
    await this.mayAsk(url).catch(async (error: unknown) => {
      if (error instanceof CollectFailure && error.status === null)
        await logRefused(this.db, this.feedId, url, error.code);
      throw error;
    });
    return this.inTurn(url, ask);
  }

  private inTurn(url: URL, ask: () => Promise<Answer>): Promise<Answer> {
    return this.gate.inTurn(registrableHost(url), () => logged(this.db, this.feedId, url, ask));
  }

  private async mayAsk(url: URL): Promise<void> {
    await guarded(url, this.options);
    await this.robots.check(url);
  }
}

function isSoon(error: unknown): boolean {
  if (!(error instanceof CollectFailure) || error.status === null || error.retryAt === null) return false;
  return error.retryAt - Date.now() <= LONGEST_WAIT_MS;
}
