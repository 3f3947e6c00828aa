import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, Server as Listener } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { HandoverError } from '../../kernel/errors';
import { guardConnections } from './connections';

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
}

/** Another process has the port, or the address is not one of this machine. */
class CannotListen extends HandoverError {
  readonly code = 'CANNOT_LISTEN';

  constructor({ host, port }: Listening, cause: NodeJS.ErrnoException) {
    super(`Cannot listen at HOST ${host}, PORT ${port}: ${cause.code ?? cause.message}`, { cause });
  }
}

/** Connections that wait to be taken; of more than the system lets wait, clients try again ever later. */
const BACKLOG = 4096;

/** Listens; slow clients are cut off by the time limits, those that do not read their answer as well.
 *  @throws {CannotListen} */
export async function listen(handler: RequestListener, settings: Listening): Promise<Server> {
  const server = createServer({ connectionsCheckingInterval: 2000, keepAliveTimeout: 5000 }, handler);
  server.headersTimeout = settings.headersTimeoutMs;
  server.requestTimeout = settings.requestTimeoutMs;
  guardConnections(server, settings.requestTimeoutMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new CannotListen(settings, cause)));
    server.listen({ port: settings.port, host: settings.host, backlog: BACKLOG }, resolve);
  });
  return server;
}

export function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** A connection on which nothing comes for so long has nothing on its way; what came while the process was busy is read first. */
const IDLE_MS = 100;

/** Stops accepting and waits for the requests in flight, at most `graceMs`; what is left then is cut. Each connection ends with the next
 *  answer on it, also where its request is still on its way: HTTP would cut that at once. The system resets a connection that comes as
 *  the port closes. */
export async function close(server: Server, graceMs: number): Promise<void> {
  server.prependListener('request', (_request, response) => void (response.shouldKeepAlive = false));
  const closed = new Promise<void>((resolve) => Listener.prototype.close.call(server, () => resolve()));
  const idle = setTimeout(() => void turn().then(() => server.closeIdleConnections()), IDLE_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  for (const timer of [idle, cut]) clearTimeout(timer);
}
