import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { RequestFacts } from '../../kernel/request-facts';
import { logFailure } from './request-log';

/** Answers in the form of GraphQL, so that a client needs one way to read errors. */
export function refuse(response: Response, status: number, code: string, message: string, more: object = {}): void {
  const { requestId, facts } = response.locals as { requestId: string; facts?: RequestFacts };
  facts?.codes.add(code);
  response.status(status).json({ errors: [{ message, extensions: { code, ...more, requestId } }] });
}

export const notFound: RequestHandler = (_request, response) => {
  refuse(response, 404, 'NOT_FOUND', 'Nothing lives at this address; / tells what does.');
};

/** What the body parser refuses, by the type it gives its error. */
const REFUSALS: Record<string, [status: number, code: string, message: string]> = {
  'entity.too.large': [413, 'PAYLOAD_TOO_LARGE', 'The request body is too large.'],
  'entity.parse.failed': [400, 'BAD_REQUEST', 'The request body is not valid JSON.'],
  'encoding.unsupported': [415, 'UNSUPPORTED_MEDIA_TYPE', 'The content encoding is not supported.'],
  'charset.unsupported': [415, 'UNSUPPORTED_MEDIA_TYPE', 'The charset is not supported: send UTF-8.'],
  'request.aborted': [400, 'BAD_REQUEST', 'The request was cut off.'],
};

const isRefusal = (error: unknown): error is { type?: string; status?: number } =>
  typeof error === 'object' && error !== null;

/** Anything unexpected is logged whole and masked. */
export const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const { type, status } = isRefusal(error) ? error : {};
  const known = REFUSALS[type ?? ''];
  if (known) return refuse(response, ...known);
  if (status !== undefined && status >= 400 && status < 500)
    return refuse(response, status, 'BAD_REQUEST', 'The request cannot be read.');
  logFailure(request, response, error, 'request failed');
  refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong here; the request id leads to it in our log.');
};
