import { Agent, type Dispatcher, request } from 'undici';
import { asFailure, CollectFailure } from './failure';
import { readBody } from './body';

export interface Limits {
  readonly headersMs: number;
  readonly totalMs: number;
  /** Of the body, unpacked; and as it comes over the wire. */
  readonly bytes: number;
}

export const LIMITS: Limits = { headersMs: 10_000, totalMs: 60_000, bytes: 10 * 1024 * 1024 };

export interface Asked {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Of a POST, else null. */
  readonly body: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Unpacked; empty unless the status is 200. */
  readonly body: Buffer;
}

/** Asks one address once, at exactly this address of the network, and follows nothing.
 *  @throws {CollectFailure} UNREACHABLE, TOO_SLOW, TOO_LARGE, BROKEN_BODY */
export async function requestOnce(asked: Asked, address: string, limits: Limits): Promise<Answer> {
  const abort = new AbortController();
  const late = (): void => abort.abort(new CollectFailure('TOO_SLOW', 'no answer in time'));
  const timers = [setTimeout(late, limits.headersMs), setTimeout(late, limits.totalMs)];
  const agent = pinned(address);
  try {
    const answer = await send(asked, agent, abort.signal);
    clearTimeout(timers[0]);
    return await received(answer, limits, abort.signal);
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : asFailure(error, 'UNREACHABLE');
  } finally {
    timers.forEach(clearTimeout);
    await agent.destroy().catch(() => undefined);
  }
}

/** Whatever the name leads to by now, the address that was looked at is the one that is spoken to. */
function pinned(address: string): Agent {
  const family = address.includes(':') ? 6 : 4;
  return new Agent({
    connect: {
      timeout: 0,
      lookup: (_host, { all }, done) => {
        if (all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    },
    headersTimeout: 0,
    bodyTimeout: 0,
    pipelining: 0,
  });
}

function send(
  { url, method, headers, body }: Asked,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return request(url, { method, headers, body, dispatcher, signal });
}

async function received(
  { statusCode, headers: raw, body }: Dispatcher.ResponseData,
  limits: Limits,
  signal: AbortSignal,
): Promise<Answer> {
  body.on('error', () => undefined);
  const headers = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  if (statusCode !== 200) {
    body.destroy();
    return { status: statusCode, headers, body: Buffer.alloc(0) };
  }
  return {
    status: statusCode,
    headers,
    body: await readBody(body, headers['content-encoding'] ?? '', limits.bytes, signal),
  };
}
