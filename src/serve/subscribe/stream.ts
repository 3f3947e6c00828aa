import type { RequestHandler, Response } from 'express';
import { createHandler } from 'graphql-sse/lib/use/express';
import { refuse } from '../http/errors';
import { RateLimited } from '../limits/budget';
import type { Limits } from '../limits/limits';
import { Answers } from './answers';
import { isWelcomeOrigin } from './origin';
import type { Outlet, Told } from './outlet';
import type { Subscriptions } from './subscriptions';

interface StreamSettings {
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
}

/** Whoever may not subscribe here is refused before the body is read. */
export const streamDoor =
  ({ corsOrigins, limits }: StreamSettings): RequestHandler =>
  (request, response, next) => {
    if (!isWelcomeOrigin(request, corsOrigins))
      return refuse(response, 403, 'FORBIDDEN', 'Pages of this origin may not subscribe here: see CORS_ORIGINS.');
    if ((limits.budget?.remaining(limits.clientOf(request)) ?? 1) < 1) return tooMuch(response);
    if (!/text\/event-stream|^\*\/\*$|^$/.test(request.headers.accept ?? ''))
      return refuse(response, 406, 'NOT_ACCEPTABLE', 'Subscriptions are sent as text/event-stream.');
    next();
  };

function tooMuch(response: Response): void {
  const { code, message } = new RateLimited(1);
  response.set('Retry-After', '1');
  refuse(response, 429, code, message);
}

/** Subscriptions as server-sent events, each on a connection of its own. */
export function eventStream(subscriptions: Subscriptions, limits: Limits): RequestHandler {
  const handler = createHandler({
    authenticate: () => '',
    onSubscribe: async ({ raw, context: { res } }, sent) => {
      const opened = await subscriptions.open(sent, outletOf(res, limits.clientOf(raw)));
      return opened instanceof Answers ? (opened as never) : refusal(opened.refused);
    },
  });
  return (request, response, next) => {
    // The library knows this one way of saying so.
    request.headers.accept = 'text/event-stream';
    handler(request, response).catch((error: unknown) => (response.headersSent ? response.destroy() : next(error)));
  };
}

type Refusal = [body: string, init: { status: number; statusText: string; headers: Record<string, string> }];

const STATUS: Readonly<Record<string, [number, string]>> = {
  TOO_MANY_SUBSCRIPTIONS: [429, 'Too Many Requests'],
  RATE_LIMITED: [429, 'Too Many Requests'],
  SERVER_STOPPING: [503, 'Service Unavailable'],
  DB_UNAVAILABLE: [503, 'Service Unavailable'],
  OVERLOADED: [503, 'Service Unavailable'],
};

function refusal(errors: NonNullable<Told['errors']>): Refusal {
  const [status, statusText] = STATUS[String(errors[0]?.extensions?.code)] ?? [400, 'Bad Request'];
  const retry: Record<string, string> = status === 400 ? {} : { 'retry-after': '1' };
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...retry };
  return [JSON.stringify({ errors }), { status, statusText, headers }];
}

const outletOf = (response: Response, client: string): Outlet => ({
  client,
  requestId: response.locals.requestId as string,
  buffered: () => response.writableLength,
  flushed: () => flushed(response),
  cut: () => response.destroy(),
});

/** The library takes whatever is there; what it took is written at the next turn. */
async function flushed(response: Response): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (response.writableLength > 0) await new Promise<unknown>((resolve) => response.write('', resolve));
}
