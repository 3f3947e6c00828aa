import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, gzip } from 'node:zlib';
import fresh from 'fresh';

interface Head {
  /** Null where the client is not to keep the answer. */
  readonly etag: string | null;
  /** Further names and values in turn. */
  readonly headers: readonly string[];
}

/** Shorter answers are not worth packing. */
const PACKED_FROM = 1024;
const FAST = { level: constants.Z_BEST_SPEED };

/** Sends an answer: packed where the client takes that, and not at all where it has it already. */
export function send(request: IncomingMessage, response: ServerResponse, { etag, headers }: Head, body: Buffer): void {
  const head = etag === null ? ['cache-control', 'no-store', ...headers] : [...kept(etag), ...headers];
  if (etag !== null && fresh(request.headers, { etag })) return void response.writeHead(304, head).end();
  const isPacked = body.length >= PACKED_FROM && /\bgzip\b(?!;\s*q=0)/.test(String(request.headers['accept-encoding']));
  if (!isPacked) return write(response, head, body);
  gzip(body, FAST, (error, packed) => {
    if (error) response.destroy(error);
    else write(response, ['content-encoding', 'gzip', ...head], packed);
  });
}

const kept = (etag: string): string[] => ['etag', etag, 'cache-control', 'no-cache'];

function write(response: ServerResponse, head: string[], body: Buffer): void {
  if (response.destroyed) return;
  head.push('content-type', JSON_TYPE, 'content-length', String(body.length));
  response.writeHead(200, head);
  response.end(body);
}

const JSON_TYPE = 'application/json; charset=utf-8';
