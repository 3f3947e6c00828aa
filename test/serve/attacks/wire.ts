import { attack, type Attack } from './attack';

const BAD = 'BAD_REQUEST';
const body = '{"query":"{ __typename }"}';
const length = `Content-Length: ${body.length}\r\n`;
const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
const smuggled = 'GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const chunked = 'Transfer-Encoding: chunked\r\n';
const post = (lines: string, text = body): string => `${head}${lines}\r\n${text}`;
const get = (lines: string): string => `GET /health HTTP/1.1\r\n${lines}\r\n`;

/** Bytes on which two readers of HTTP might disagree, and bytes that are no HTTP. */
export const wire: readonly Attack[] = [
  attack('a length and chunks', post(`${length}${chunked}`, `0\r\n\r\n${smuggled}`), 400, BAD),
  attack(
    'chunks and a length',
    post(`${chunked}Content-Length: 4\r\n`, `5\r\n12345\r\n0\r\n\r\n${smuggled}`),
    400,
    BAD,
  ),
  attack('two lengths', post(`${length}Content-Length: 0\r\n`), 400, BAD),
  attack('the same length twice', post(`${length}${length}`), 400, BAD),
  attack('a list of lengths', post(`Content-Length: ${body.length}, ${body.length}\r\n`), 400, BAD),
  ...['-1', '+26', '0x1a', '2 6', 'many', '99999999999999999999', '1e2'].map((wrong) =>
    attack(`the length ${wrong}`, post(`Content-Length: ${wrong}\r\n`), 400, BAD),
  ),
  ...['xchunked', 'identity', 'chunked, identity', 'chunked, chunked', '\x0bchunked', '"chunked"'].map((coding) =>
    attack(
      `the transfer coding ${JSON.stringify(coding)}`,
      post(`Transfer-Encoding: ${coding}\r\n`, `0\r\n\r\n${smuggled}`),
      400,
    ),
  ),
  ...['xyz', '-1', '0x5', 'FFFFFFFFFFFFFFFFF', ''].map((size) =>
    attack(`a chunk of the size ${JSON.stringify(size)}`, post(chunked, `${size}\r\n${body}\r\n0\r\n\r\n`), 400, BAD),
  ),
  attack('a chunk longer than it says', post(chunked, `5\r\n${body}\r\n0\r\n\r\n${smuggled}`), 400, BAD),
  attack('chunks with bare line feeds', post(chunked, `1a\n${body}\n0\n\n`), 400, BAD),
  attack(
    '100 kB of chunk extension',
    post(chunked, `1a;${'x'.repeat(100_000)}\r\n${body}\r\n0\r\n\r\n`),
    413,
    'PAYLOAD_TOO_LARGE',
  ),
  attack('a header that goes on in the next line', post(`X-Folded: a\r\n b\r\n${length}`), 400, BAD),
  attack('a length that goes on in the next line', post(`Content-Length: 2\r\n 6\r\n`), 400, BAD),
  attack('a blank before the colon', post(`Content-Length : ${body.length}\r\n`), 400, BAD),
  attack('a header without a colon', post(`Nonsense\r\n${length}`), 400, BAD),
  attack('a header without a name', post(`: a\r\n${length}`), 400, BAD),
  attack('a NUL in a header', post(`X-Nul: a\0b\r\n${length}`), 400, BAD),
  attack('a bare carriage return in a header', post(`X-Return: a\rContent-Length: 0\r\n${length}`), 400, BAD),
  attack('bare line feeds', post(length).replaceAll('\r\n', '\n'), 400, BAD),
  attack('64 kB of headers', post(`X-Large: ${'x'.repeat(65_536)}\r\n${length}`), 431, 'HEADERS_TOO_LARGE'),
  attack(
    '5,000 headers',
    post(`${Array.from({ length: 5000 }, (_, n) => `X-${n}: a\r\n`).join('')}${length}`),
    431,
    'HEADERS_TOO_LARGE',
  ),
  attack('a path of 64 kB', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'),
  attack('no host', get('Connection: close\r\n'), 400, null),
  attack('two hosts', get('Host: a\r\nHost: b\r\nConnection: close\r\n'), 400, BAD),
  attack('the same host twice', get('Host: a\r\nHost: a\r\nConnection: close\r\n'), 400, BAD),
  attack('HTTP/1.0', 'GET /health HTTP/1.0\r\n\r\n', 200, null),
  attack('HTTP/1.0 with chunks', `POST /graphql HTTP/1.0\r\nHost: a\r\n${chunked}\r\n0\r\n\r\n${smuggled}`, 400, BAD),
  attack('HTTP/0.9', 'GET /health\r\n\r\n', 200, null),
  attack('HTTP/3.0', 'GET /health HTTP/3.0\r\nHost: a\r\n\r\n', 400, BAD),
  attack('the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, BAD),
  attack('a greeting of TLS', Buffer.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0]), 400, BAD),
  attack('a method that is none', 'HACK /graphql HTTP/1.1\r\nHost: a\r\n\r\n', 400, BAD),
  attack('a method in small letters', 'get /health HTTP/1.1\r\nHost: a\r\n\r\n', 400, BAD),
  attack('CONNECT', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n', 0, null),
  attack('TRACE of any address', 'TRACE * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404, 'NOT_FOUND'),
  attack(
    'a whole address of another host',
    'GET http://evil.example/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    200,
    null,
  ),
  attack('an expectation that nobody fulfils', post(`Expect: 200-maybe\r\nConnection: close\r\n${length}`), 417, null),
  attack('letters', 'Good morning.\r\n\r\n', 400, BAD),
  attack('zeros', Buffer.alloc(1000), 400, BAD),
];
