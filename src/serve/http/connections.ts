import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Why the reader of HTTP gave up, by the code of its error; anything else is a request that cannot be read. */
const REASONS: Readonly<Record<string, readonly [status: string, code: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'HEADERS_TOO_LARGE', 'The headers are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', 'PAYLOAD_TOO_LARGE', 'The request body is too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'REQUEST_TIMEOUT', 'The request did not come in time.'],
};
const UNREADABLE = ['400 Bad Request', 'BAD_REQUEST', 'The request is not sound HTTP.'] as const;

/** Closes connections on which nothing good can follow: after bytes that are no request, with a word about it, and where a client has
 *  not read its answer for `stalledMs`, or has nothing more to ask. An answer that is still being made may take its time. */
export function guardConnections(server: Server, stalledMs: number): void {
  endQueued(server);
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => void answers.set(socket, response));
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const isHalfSaid = answer?.headersSent === true && !answer.writableFinished;
    if (socket.writable && !isHalfSaid) socket.write(refusal(code ?? ''));
    socket.destroy();
  });
  server.setTimeout(stalledMs, (socket) => {
    if (socket.writableLength > 0 || answers.get(socket)?.writableFinished) socket.destroy();
  });
}

/** Node ends only the answer whose turn it was when a connection breaks; those queued behind it would never end, and whoever waits for that would wait for ever. */
function endQueued(server: Server): void {
  server.on('connection', (socket) => {
    const open = new Set<ServerResponse>();
    opened.set(socket, open);
    socket.once('close', () => process.nextTick(() => open.forEach(end)));
  });
  server.on('request', ({ socket }, response) => {
    const open = opened.get(socket);
    open?.add(response);
    response.once('close', () => open?.delete(response));
  });
}

/** The answers of each connection that have not ended. */
const opened = new WeakMap<Duplex, Set<ServerResponse>>();

function end(response: ServerResponse): void {
  response.destroy();
  response.emit('close');
}

function refusal(reason: string): string {
  const [status, code, message] = REASONS[reason] ?? UNREADABLE;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const headers = `Connection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\n`;
  return `HTTP/1.1 ${status}\r\n${headers}\r\n${body}`;
}
