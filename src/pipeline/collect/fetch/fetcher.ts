import { createHash } from 'node:crypto';
import { CollectFailure } from './failure';
import { guarded, type GuardOptions } from './guard';
import { type Answer, type Limits, requestOnce } from './request';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What is asked for. */
export interface Wanted {
  readonly address: string;
  /** Of what is there already: asks for something newer only. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** JSON to post; a GET without. */
  readonly post?: string;
  readonly accept?: string;
}

export interface Fetched {
  /** After all redirects. */
  readonly address: string;
  /** True: nothing newer is there, and the body is empty. */
  readonly unchanged: boolean;
  readonly bytes: Buffer;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Waits until a host may be asked, asks, and keeps what it says to that; also where it fails. */
export type Turn = (url: URL, ask: () => Promise<Answer>) => Promise<Answer>;

export interface FetcherOptions extends GuardOptions {
  readonly limits: Limits;
  readonly userAgent: string;
}

/** Fetches one address and follows redirects by hand: each is looked at, and waited for, like the first.
 *  @throws {CollectFailure} */
export async function fetchFollowing(wanted: Wanted, options: FetcherOptions, turn: Turn): Promise<Fetched> {
  let url = addressOf(wanted.address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const here = url;
    const answer = await turn(here, async () => {
      const address = await guarded(here, options);
      return requestOnce(askedOf(here, wanted, options.userAgent), address, options.limits);
    });
    const next = REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
    if (next === undefined) return fetchedOf(here, answer);
    if (wanted.post !== undefined)
      throw new CollectFailure('HTTP_STATUS', 'a redirect of what was posted', answer.status);
    url = addressOf(next, here);
  }
  throw new CollectFailure('TOO_MANY_REDIRECTS', `more than ${MOST_REDIRECTS} redirects`);
}

function addressOf(text: string, base?: URL | string): URL {
  if (!URL.canParse(text, base?.toString())) throw new CollectFailure('BAD_ADDRESS', 'no address');
  return new URL(text, base);
}

function askedOf(
  url: URL,
  { etag, lastModified, post, accept }: Wanted,
  userAgent: string,
): Parameters<typeof requestOnce>[0] {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    'accept-encoding': 'gzip, br, deflate',
    accept: accept ?? '*/*',
  };
  if (etag) headers['if-none-match'] = etag;
  if (lastModified) headers['if-modified-since'] = lastModified;
  if (post === undefined) return { url, method: 'GET', headers, body: null };
  return { url, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: post };
}

function fetchedOf(url: URL, { status, headers, body }: Answer): Fetched {
  if (status !== 200 && status !== 304) throw new CollectFailure('HTTP_STATUS', `answered ${status}`, status);
  return {
    address: url.href,
    unchanged: status === 304,
    bytes: body,
    sha256: createHash('sha256').update(body).digest('hex'),
    contentType: headers['content-type'] ?? null,
    etag: short(headers.etag, 255),
    lastModified: short(headers['last-modified'], 64),
  };
}

const short = (text: string | undefined, most: number): string | null =>
  text !== undefined && text.length <= most ? text : null;
