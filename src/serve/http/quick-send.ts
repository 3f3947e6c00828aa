import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, gzip } from 'node:zlib';
import fresh from 'fresh';

type Headers = Readonly<Record<string, string>>;

/** Shorter answers are not worth packing. */
const PACKED_FROM = 1024;
const FAST = { level: constants.Z_BEST_SPEED };

/** Sends an answer: packed where the client takes that, and not at all where it has it already. */
export function send(request: IncomingMessage, response: ServerResponse, headers: Headers, body: string): void {
  if (headers.etag !== undefined && fresh(request.headers, headers)) return void response.writeHead(304, headers).end();
  const isPacked = body.length >= PACKED_FROM && /\bgzip\b(?!;\s*q=0)/.test(String(request.headers['accept-encoding']));
  if (!isPacked) return write(response, headers, body);
  gzip(body, FAST, (error, packed) => {
    if (error) response.destroy(error);
    else write(response, { ...headers, 'content-encoding': 'gzip' }, packed);
  });
}

/** A text goes out in one piece with the headers. */
function write(response: ServerResponse, headers: Headers, body: Buffer | string): void {
  if (response.destroyed) return;
  response.writeHead(200, { ...headers, 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const JSON_TYPE = 'application/json; charset=utf-8';
