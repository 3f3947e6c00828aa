import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { type Options, pinoHttp } from 'pino-http';
import { accompany, factsOf, type RequestFacts, requestFacts, withRequest } from '../../kernel/request-facts';
import { loggedError } from '../watch/logged-error';
import { routeOf } from '../watch/route';
import type { Watch } from '../watch/watch';
import { witness } from '../watch/witness';

const GIVEN = /^[\w.-]{1,64}$/;
const MOST_PATH = 200;

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** One line for each request, without its query, variables or headers; probes only at debug. What failed was logged where it failed.
 *  Its facts are counted when it is answered. */
export function requestLog(log: Logger, watch: Watch): RequestHandler {
  const seen = new WeakMap<IncomingMessage, RequestFacts>();
  const logged = pinoHttp({ logger: log, ...lineOf((request) => seen.get(request)!, watch.slowQueryMs, log) });
  return (request, response, next) => {
    logged(request, response);
    const [id, route] = [request.id as string, routeOf(request.url)];
    const followed = route === 'probe' ? null : (watch.follow?.(request.method, route, request.headers) ?? null);
    const facts = factsOf(id, route, followed?.trace);
    seen.set(request, facts);
    Object.assign(response.locals, { requestId: id, facts });
    if (route !== 'probe') witness(response, { facts, followed, metrics: watch.metrics });
    if (facts.trace) accompanied(request, response, next);
    else next();
  };
}

/** The facts of a request that is logged. */
export const factsIn = ({ locals }: Pick<Response, 'locals'>): RequestFacts | null =>
  (locals as { facts?: RequestFacts } | undefined)?.facts ?? null;

/** Whatever is done for a request from here on, and as long as it is answered, can add to its facts. Where the client has left already nothing would tell
 *  of the end. */
export const accompanied: RequestHandler = (_request, response, next) => {
  const facts = requestFacts() || response.destroyed ? null : factsIn(response);
  if (!facts) return next();
  response.once('close', accompany());
  withRequest(facts, next);
};

type Line = Record<string, unknown>;

type Level = 'debug' | 'info' | 'warn';

function lineOf(factsOf: (request: IncomingMessage) => RequestFacts, slowQueryMs: number, log: Logger): Options {
  const isSlow = (request: IncomingMessage): boolean => {
    const { operation, since } = factsOf(request);
    return operation !== undefined && performance.now() - since > slowQueryMs;
  };
  const heard = (level: Level): Level | 'silent' => (log.isLevelEnabled(level) ? level : 'silent');
  return {
    genReqId: requestId,
    customLogLevel: (request, { statusCode }) => {
      const isBad = statusCode >= 500 || isSlow(request);
      return heard(factsOf(request).route === 'probe' ? 'debug' : isBad ? 'warn' : 'info');
    },
    customSuccessObject: (request, _response, line: Line) => ({ ...line, ...told(factsOf(request)) }),
    customSuccessMessage: (request, { writableFinished }) =>
      !writableFinished ? 'request aborted' : isSlow(request) ? 'slow query' : 'request completed',
    customErrorObject: (request, _response, _error, line: Line) => ({
      ...line,
      err: undefined,
      ...told(factsOf(request)),
    }),
    customAttributeKeys: { responseTime: 'ms' },
    serializers: {
      err: loggedError,
      req: ({ id, method, url }: Record<'id' | 'method' | 'url', string>) => ({
        id,
        method,
        path: url.split('?')[0]!.slice(0, MOST_PATH),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    wrapSerializers: false,
  };
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
