import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL as PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type CheckKey, isNoGood } from '../http/key-check';
import type { Limits } from '../limits/limits';
import { isWelcomeOrigin } from './origin';
import { Seats } from './seats';
import { Talks, TRY_AGAIN } from './talks';
import type { Subscriptions, SubscriptionSettings } from './subscriptions';
import { refuseUpgrade } from './upgrade';

export interface SocketSettings extends SubscriptionSettings {
  readonly corsOrigins: readonly string[];
  /** Of what a client sends at a time. */
  readonly bodyLimitBytes: number;
  /** Of what waits for a client. */
  readonly bufferBytes: number;
  /** In which a client has to say that it is one of ours. */
  readonly initMs: number;
  readonly pingMs: number;
  readonly limits: Limits;
  readonly checkKey: CheckKey;
}

const RESTART = 1012;
const GOODBYE = 'The server stops: connect again, and go on after your last cursor.';
const CLOSE_MS = 1000;

/** Subscriptions over WebSocket. */
export class Sockets {
  private readonly server: WebSocketServer;
  private readonly seats: Seats;
  private readonly talks: Talks;
  private readonly alive = new WeakSet<WebSocket>();
  private readonly pinging: NodeJS.Timeout;

  constructor(
    subscriptions: Subscriptions,
    private readonly settings: SocketSettings,
  ) {
    this.seats = new Seats({ all: settings.most, each: settings.mostEach });
    const maxPayload = settings.bodyLimitBytes;
    this.server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
    this.talks = new Talks(subscriptions, settings.initMs);
    this.pinging = setInterval(() => this.ping(), settings.pingMs).unref();
  }

  /** A request that wants to become a WebSocket. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const { corsOrigins } = this.settings;
    if (!isWelcomeOrigin(request, corsOrigins)) return refuseUpgrade(socket, '403 Forbidden', 'FORBIDDEN', FOREIGN);
    if (!offers(request, PROTOCOL)) return refuseUpgrade(socket, '400 Bad Request', 'BAD_REQUEST', NO_PROTOCOL);
    this.seat(request, socket, head).catch(() => socket.destroy());
  };

  /** By its key, where it comes with one in its headers. */
  private async seat(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { limits, checkKey } = this.settings;
    const found = await checkKey(request);
    if (socket.destroyed) return;
    if (isNoGood(found))
      return refuseUpgrade(socket, `${found.status} ${STATUS_CODES[found.status]}`, found.code, found.message);
    const client = limits.clientOf(request);
    const leave = (limits.budget?.remaining(client) ?? 1) < 1 ? null : this.seats.take(client);
    if (!leave) return refuseUpgrade(socket, '429 Too Many Requests', 'TOO_MANY_SUBSCRIPTIONS', FULL);
    socket.once('close', leave);
    this.server.handleUpgrade(request, socket, head, (opened) => this.welcome(opened, client));
  }

  /** After the subscriptions were told. */
  async stop(): Promise<void> {
    clearInterval(this.pinging);
    for (const socket of this.server.clients) socket.close(RESTART, GOODBYE);
    const until = performance.now() + CLOSE_MS;
    while (this.server.clients.size > 0 && performance.now() < until) await wait(10);
    for (const socket of this.server.clients) socket.terminate();
    this.server.close();
  }

  private welcome(socket: WebSocket, client: string): void {
    this.alive.add(socket);
    socket.on('pong', () => this.alive.add(socket));
    socket.on('error', () => socket.terminate());
    this.guard(socket, client);
    this.talks.begin(socket, client);
  }

  /** What is sent in answer to what a client says is bounded too. */
  private guard(socket: WebSocket, client: string): void {
    const { bufferBytes, limits } = this.settings;
    const check = (): void => {
      if (socket.bufferedAmount > bufferBytes) socket.terminate();
    };
    socket.on('ping', check);
    socket.on('message', () => {
      check();
      limits.budget?.giveBack(client, -MESSAGE_POINTS);
      if ((limits.budget?.remaining(client) ?? 1) < 1) socket.close(TRY_AGAIN, 'RATE_LIMITED');
    });
  }

  /** Who did not answer the last one is gone. */
  private ping(): void {
    for (const socket of this.server.clients)
      if (this.alive.delete(socket)) socket.ping();
      else socket.terminate();
  }
}

const MESSAGE_POINTS = 1;
const FOREIGN = 'Pages of this origin may not subscribe here: see CORS_ORIGINS.';
const NO_PROTOCOL = `Ask for the subprotocol ${PROTOCOL}.`;
const FULL = 'There are as many connections as may be, of yours or of all: close one, or come again later.';

const offers = ({ headers }: IncomingMessage, protocol: string): boolean =>
  (headers['sec-websocket-protocol'] ?? '').split(',').some((one) => one.trim() === protocol);
