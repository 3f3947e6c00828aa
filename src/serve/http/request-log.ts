import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { accompany, factsOf, type RequestFacts, requestFacts, withRequest } from '../../kernel/request-facts';
import { routeOf } from '../watch/route';
import type { Watch } from '../watch/watch';
import { witness } from '../watch/witness';

const GIVEN = /^[\w.-]{1,64}$/;
const MOST_PATH = 200;

function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
}

interface Logged {
  readonly requestId: string;
  readonly facts: RequestFacts;
  readonly log: Logger;
}

/** One line for each request, without its query, variables or headers; probes only at debug. What failed was logged where it failed.
 *  Its facts are counted when it is answered. The client is told the id by `shownId`. */
export function requestLog(log: Logger, watch: Watch): RequestHandler {
  const tell = teller(log, watch.slowQueryMs);
  return (request, response, next) => {
    const [id, route] = [idOf(request), routeOf(request.url)];
    const followed = route === 'probe' ? null : (watch.follow?.(request.method, route, request.headers) ?? null);
    const facts = factsOf(id, route, followed?.trace);
    Object.assign(response.locals, { requestId: id, facts, log } satisfies Logged);
    response.on('error', (error) => {
      if (!response.destroyed) logFailure(request, response, error, 'an answer failed');
    });
    response.once('close', () => {
      tell(request, response, facts);
      if (route !== 'probe') witness(response, { facts, followed, metrics: watch.metrics });
    });
    if (facts.trace) accompanied(request, response, next);
    else next();
  };
}

export const shownId: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Request-Id', (response.locals as Logged).requestId);
  next();
};

/** Logs why a request failed. */
export function logFailure(
  request: IncomingMessage,
  { locals }: Pick<Response, 'locals'>,
  err: unknown,
  what: string,
): void {
  const { log, requestId } = locals as Logged;
  log.error({ req: shown(request, requestId), err }, what);
}

/** The facts of a request that is logged. */
export const factsIn = ({ locals }: Pick<Response, 'locals'>): RequestFacts | null =>
  (locals as Partial<Logged> | undefined)?.facts ?? null;

/** Whatever is done for a request from here on, and as long as it is answered, can add to its facts. Where the client has left already nothing would tell
 *  of the end. */
export const accompanied: RequestHandler = (_request, response, next) => {
  const facts = requestFacts() || response.destroyed ? null : factsIn(response);
  if (!facts) return next();
  response.once('close', accompany());
  withRequest(facts, next);
};

type Line = Record<string, unknown>;

type Tell = (request: IncomingMessage, response: ServerResponse, facts: RequestFacts) => void;

/** Writes the line of a request that has ended, where its level is heard. */
function teller(log: Logger, slowQueryMs: number): Tell {
  return (request, response, facts) => {
    const ms = performance.now() - facts.since;
    const isSlow = facts.operation !== undefined && ms > slowQueryMs;
    const level = levelOf(response, facts, isSlow);
    if (!log.isLevelEnabled(level)) return;
    const line = { req: shown(request, facts.id), res: { status: response.statusCode }, ms: Math.round(ms) };
    log[level]({ ...line, ...told(facts) }, messageOf(response, isSlow));
  };
}

function levelOf({ statusCode }: ServerResponse, { route }: RequestFacts, isSlow: boolean): 'debug' | 'info' | 'warn' {
  if (route === 'probe') return 'debug';
  return statusCode >= 500 || isSlow ? 'warn' : 'info';
}

function messageOf({ statusCode, writableFinished }: ServerResponse, isSlow: boolean): string {
  if (statusCode >= 500) return 'request errored';
  if (!writableFinished) return 'request aborted';
  return isSlow ? 'slow query' : 'request completed';
}

function shown(request: IncomingMessage, id: string): Line {
  const url = (request as Partial<Request>).originalUrl ?? request.url ?? '';
  return { id, method: request.method, path: url.split('?')[0]!.slice(0, MOST_PATH) };
}

function told({ id, trace, key, operation, cost, statements, codes }: RequestFacts): Line {
  const query = operation !== undefined && { operation, ...(cost && { cost }), statements };
  return {
    requestId: id,
    ...(trace && { traceId: trace.id }),
    ...(key !== undefined && { key }),
    ...query,
    ...(codes.size > 0 && { codes: [...codes] }),
  };
}
