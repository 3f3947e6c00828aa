import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Asking } from '../../support/socket';
import { asked, attack, type Attack } from './attack';

const query = '{ __typename }';
const body = JSON.stringify({ query });
const BAD = 'BAD_REQUEST';
const MEDIA = 'UNSUPPORTED_MEDIA_TYPE';
const LARGE = 'PAYLOAD_TOO_LARGE';
const method = (name: string): Asking => ({ method: name, headers: { 'Content-Type': 'application/json' }, body });
const typed = (type: string | null, text: string = body): Asking => ({ headers: { 'Content-Type': type }, body: text });
const packed = (encoding: string, bytes: Buffer): Asking => ({
  headers: { 'Content-Encoding': encoding },
  body: bytes,
});
const accepting = (accept: string | null): Asking => ({ headers: { Accept: accept }, body });
const path = `/graphql?query=${encodeURIComponent(query)}`;
const get = (headers: Record<string, string> = {}, at = path): Asking => ({ method: 'GET', path: at, headers });
const preflighted = { 'Apollo-Require-Preflight': '1' };
const bomb = Buffer.alloc(50_000_000, 'x');
const form = '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--b--\r\n';

/** Requests that are sound GraphQL, but come as they should not. */
export const transport: readonly Attack[] = [
  ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'].map((name) =>
    attack(name, method(name), 405, 'METHOD_NOT_ALLOWED'),
  ),
  attack('HEAD', { method: 'HEAD' }, 405, null),
  attack('TRACE of the front page', { method: 'TRACE', path: '/' }, 404, 'NOT_FOUND'),
  attack('POST to the front page', { path: '/', body }, 404, 'NOT_FOUND'),
  attack('POST to a probe', { path: '/health', body }, 404, 'NOT_FOUND'),
  attack('another method in a header', { headers: { 'X-HTTP-Method-Override': 'DELETE' }, body }, 200, null),
  attack('GET as a link would send it', get(), 400, BAD),
  attack('GET of a page', get({ Accept: 'text/html' }), 400, BAD),
  attack('GET after a preflight', get(preflighted), 200, null),
  attack('GET of a form', get({ 'Content-Type': 'application/x-www-form-urlencoded' }), 400, BAD),
  attack('GET without a query', get(preflighted, '/graphql'), 400, BAD),
  attack('GET with two queries', get(preflighted, `${path}&query=x`), 400, BAD),
  attack('GET of a mutation', get(preflighted, '/graphql?query=mutation%7Ba%7D'), 400, 'GRAPHQL_VALIDATION_FAILED'),
  attack('GET with variables that are no JSON', get(preflighted, `${path}&variables=%7B`), 400, BAD),
  attack('GET with variables of a list', get(preflighted, `${path}&variables=[]`), 400, BAD),
  attack('GET with half a character', get(preflighted, '/graphql?query=%ED%A0%80'), 400, 'GRAPHQL_PARSE_FAILED'),
  attack('GET with a broken escape', get(preflighted, '/graphql?query=%E0%A4'), 400, 'GRAPHQL_PARSE_FAILED'),
  attack('no content type', typed(null), 400, BAD),
  ...['text/plain', 'text/plain; a=application/json', 'application/x-www-form-urlencoded'].map((type) =>
    attack(`the content type ${type}`, typed(type), 400, BAD),
  ),
  attack('a form', typed('application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`), 400, BAD),
  attack('a form with files', typed('multipart/form-data; boundary=b', form), 400, BAD),
  ...['application/graphql', 'application/xml', 'application/json-seq', 'nonsense', '*/*'].map((type) =>
    attack(`the content type ${type}`, typed(type), 400, BAD),
  ),
  attack('the charset UTF-8', typed('application/json; charset="UTF-8"'), 200, null),
  ...['utf-7', 'utf-16', 'iso-8859-1', '"utf-16le"', 'utf-8x', 'x'.repeat(5000)].map((charset) =>
    attack(`the charset ${charset.slice(0, 20)}`, typed(`application/json; charset=${charset}`), 415, MEDIA),
  ),
  attack('a body over 256 kB', { body: JSON.stringify({ query: `${query} #${'x'.repeat(262_144)}` }) }, 413, LARGE),
  attack(
    'a body of 100 MB that is only announced',
    { headers: { 'Content-Length': '104857600' }, body: '{' },
    413,
    LARGE,
  ),
  attack('gzip', packed('gzip', gzipSync(body)), 200, null),
  attack('deflate', packed('deflate', deflateSync(body)), 200, null),
  attack('brotli', packed('br', brotliCompressSync(body)), 200, null),
  attack('a bomb of gzip', packed('gzip', gzipSync(bomb)), 413, LARGE),
  attack('a bomb of deflate', packed('deflate', deflateSync(bomb)), 413, LARGE),
  attack('a bomb of brotli', packed('br', brotliCompressSync(bomb)), 413, LARGE),
  attack('a false gzip', packed('gzip', Buffer.from(body)), 400, BAD),
  attack('a false deflate', packed('deflate', Buffer.from(body)), 400, BAD),
  attack('a false brotli', packed('br', Buffer.from(body)), 400, BAD),
  attack('half a gzip', packed('gzip', gzipSync(body).subarray(0, 20)), 400, BAD),
  attack('gzip in gzip', packed('gzip, gzip', gzipSync(gzipSync(body))), 415, MEDIA),
  ...['zip', 'zstd', 'compress', 'x'.repeat(5000)].map((encoding) =>
    attack(`the encoding ${encoding.slice(0, 20)}`, packed(encoding, Buffer.from(body)), 415, MEDIA),
  ),
  ...[
    null,
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/*',
    'text/html, */*;q=0.1',
  ].map((accept) => attack(`accepting ${accept}`, accepting(accept), 200, null)),
  ...['text/html', 'image/png', 'multipart/mixed', 'application/jso'].map((accept) =>
    attack(`accepting ${accept} only`, accepting(accept), 406, BAD),
  ),
  attack('another case of the path', { path: '/GraphQL', body }, 404, 'NOT_FOUND'),
  ...[
    '/graphql/../../etc/passwd',
    '/playground/..%2f..%2fpackage.json',
    '/playground/%2e%2e/%2e%2e/package.json',
    '/.env',
    '/.git/config',
    '/%00',
    '/exports/../../package.json',
  ].map((at) => attack(`GET ${at}`, get({}, at), 404, 'NOT_FOUND')),
  attack('a path that cannot be decoded', get({}, '/exports/%ff'), 400, BAD),
  attack('a path to another host', get({}, '//evil.example/%2e%2e'), 404, 'NOT_FOUND'),
  attack('tracing', { ...asked(query), headers: { 'X-Apollo-Tracing': '1' } }, 200, null),
  attack(
    'a websocket',
    get({
      Connection: 'Upgrade, close',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    }),
    400,
    BAD,
  ),
  attack(
    'HTTP/2 in clear text',
    { headers: { Connection: 'Upgrade, HTTP2-Settings, close', Upgrade: 'h2c', 'HTTP2-Settings': '' }, body },
    200,
    null,
  ),
];
