import type { IncomingMessage } from 'node:http';

const PATH = '/graphql';
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;

/** Headers that change what is answered, or how a request has to be understood. */
const SPECIAL = ['origin', 'authorization', 'x-handover-explain', 'expect', 'content-encoding', 'transfer-encoding'];

/** A question in JSON that no other origin can ask for somebody, of a length announced. */
export function isPlainPost(request: IncomingMessage, limitBytes: number): boolean {
  const { method, url, headers } = request;
  if (method !== 'POST' || url !== PATH || !JSON_TYPE.test(headers['content-type'] ?? '')) return false;
  const length = Number(headers['content-length'] ?? NaN);
  return length > 0 && length <= limitBytes && isPlain(request);
}

/** A question in the address, with a header that a browser adds for no other origin unasked. */
export function isPlainGet(request: IncomingMessage): boolean {
  const { method, url = '', headers } = request;
  if (method !== 'GET' || !url.startsWith(`${PATH}?`) || headers['content-type'] !== undefined) return false;
  const wasPreflighted = Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
  return wasPreflighted && isPlain(request);
}

export const searchOf = ({ url = '' }: IncomingMessage): string => url.slice(PATH.length);

function isPlain({ headers, rawHeaders }: IncomingMessage): boolean {
  if (SPECIAL.some((name) => headers[name] !== undefined) || !takesJson(headers.accept)) return false;
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length === 1;
}

const takesJson = (accept: string | undefined): boolean =>
  accept === undefined || accept === '*/*' || accept === 'application/json';
