import type { ErrorRequestHandler } from 'express';
import { BadUserInput, HandoverError } from '../../kernel/errors';
import { refuse } from '../http/errors';
import { logFailure } from '../http/request-log';

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  OVERLOADED: 503,
  DB_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** What was said of a file that is not sent after all. */
const OF_THE_FILE = ['ETag', 'Content-Disposition', 'Accept-Ranges', 'Content-Length', 'Trailer', 'Repr-Digest'];
const RETRY_SECONDS = '5';

/** Answers what the caller can act on; passes on the rest. A file half sent is cut off; nobody is told who has left. */
export const onRefusal: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.destroyed) return;
  if (response.headersSent) {
    logFailure(request, response, error, 'an export failed on its way');
    return void response.destroy();
  }
  for (const name of OF_THE_FILE) response.removeHeader(name);
  response.set('Cache-Control', 'no-store');
  const status = error instanceof HandoverError ? STATUS[error.code] : undefined;
  if (status === undefined) return next(error);
  if (status === 503) response.set('Retry-After', RETRY_SECONDS);
  const { code, message } = error as HandoverError;
  refuse(response, status, code, message, error instanceof BadUserInput ? { argument: error.argument } : {});
};
