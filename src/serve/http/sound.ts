import type { RequestHandler } from 'express';
import { refuse } from './errors';

/** Two hosts would be read as one by us and as the other by what stands in front of us. */
export const oneHost: RequestHandler = ({ rawHeaders }, response, next) => {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length < 2) return next();
  response.set('Connection', 'close');
  refuse(response, 400, 'BAD_REQUEST', 'The request names more than one host.');
};

/** Refuses a body by the length it announces, before it comes; one that announces none is counted as it is read. */
export const announcedWithin =
  (limitBytes: number): RequestHandler =>
  ({ headers }, response, next) => {
    if (Number(headers['content-length'] ?? 0) <= limitBytes) return next();
    response.set('Connection', 'close');
    refuse(response, 413, 'PAYLOAD_TOO_LARGE', 'The request body is too large.');
  };
