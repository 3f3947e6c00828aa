import { ModelAnswersBadly, ModelRefusesRequest, ModelUnavailable } from './failures';

/** Where the model answers, and how long and how much it may. */
export interface Endpoint {
  /** Without `/chat/completions`. */
  readonly url: string;
  /** Null: none is sent. */
  readonly key: string | null;
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** Sends one request and gives the body of the answer.
 *  @throws {ModelUnavailable | ModelRefusesRequest | ModelAnswersBadly}; the reason of the signal */
export async function post(endpoint: Endpoint, body: string, signal?: AbortSignal): Promise<string> {
  const late = AbortSignal.timeout(endpoint.timeoutMs);
  try {
    const response = await send(endpoint, body, signal ? AbortSignal.any([late, signal]) : late);
    await refuseBad(response);
    return await bodyOf(response, endpoint.mostBytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (isOurs(error)) throw error;
    const why = late.aborted ? `no answer within ${endpoint.timeoutMs} ms` : 'cannot be reached';
    throw new ModelUnavailable(`The model: ${why}`, null, { cause: error });
  }
}

const send = ({ url, key }: Endpoint, body: string, signal: AbortSignal): Promise<Response> =>
  fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body,
    signal,
    redirect: 'error',
  });

async function refuseBad(response: Response): Promise<void> {
  if (response.ok) return;
  await response.body?.cancel();
  const { status } = response;
  if (status === 408 || status === 429 || status >= 500)
    throw new ModelUnavailable(
      `The model answers with status ${status}`,
      retryAfter(response.headers.get('retry-after')),
    );
  throw new ModelRefusesRequest(`The model answers with status ${status}`);
}

/** Seconds, or a date; null for neither. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function bodyOf(response: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > mostBytes) throw new ModelAnswersBadly(`The answer is longer than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const isOurs = (error: unknown): boolean =>
  error instanceof ModelUnavailable || error instanceof ModelRefusesRequest || error instanceof ModelAnswersBadly;
