import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

const PATH = /^\/graphql(?:\?|$)/;

/** Hands requests for a WebSocket at /graphql to whoever takes them. Others that offer another protocol, as some clients do with HTTP/2, are answered as
 *  if they had not: Node would drop them. */
export function takeUpgrades(server: Server, taker: () => Upgrade | null): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!isWebSocket(request)) return replay(server, request, socket, head);
    const take = PATH.test(request.url ?? '') ? taker() : null;
    if (take) take(request, socket, head);
    else refuseUpgrade(socket, '503 Service Unavailable', 'STARTING', 'Nothing can be subscribed to here and now.');
  });
}

/** The form of all refusals. */
export function refuseUpgrade(socket: Duplex, status: string, code: string, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const headers = `Connection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\n`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n${body}`);
}

const isWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket';

/** Puts the request back before what follows it, without the offer, and lets the server read it again. */
function replay(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name, value] = [request.rawHeaders[at]!, request.rawHeaders[at + 1]!];
    if (/^connection$/i.test(name)) lines.push(`${name}: ${withoutOffer(value)}`);
    else if (!/^(upgrade|http2-settings)$/i.test(name)) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
  process.nextTick(() => socket.resume());
}

const withoutOffer = (connection: string): string =>
  connection
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/^(upgrade|http2-settings|)$/i.test(one))
    .join(', ') || 'keep-alive';
