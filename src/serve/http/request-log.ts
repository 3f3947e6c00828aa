import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { withRequestId } from '../../kernel/request-id';

const GIVEN = /^[\w.-]{1,64}$/;

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}

/** One line for each request, without its query, variables or headers; probes only at debug. What failed was logged where it failed. */
export function requestLog(log: Logger): RequestHandler {
  const logged = pinoHttp({
    logger: log,
    genReqId: requestId,
    customLogLevel: (request, { statusCode }) => (isProbe(request) ? 'debug' : statusCode >= 500 ? 'warn' : 'info'),
    customErrorObject: (_request, _response, _error, logged: Record<string, unknown>) => ({
      ...logged,
      err: undefined,
    }),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
  return (request, response, next) => {
    logged(request, response);
    response.locals.requestId = request.id as string;
    withRequestId(response.locals.requestId as string, next);
  };
}

const isProbe = ({ url }: IncomingMessage): boolean => url === '/health' || url === '/ready';
