import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL as PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { CheckKey } from '../http/key-check';
import type { Limits } from '../limits/limits';
import { isWelcomeOrigin } from './origin';
import { Seat, type Seating } from './seat';
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
  private readonly seating: Seating;
  private readonly talks: Talks;
  private readonly alive = new WeakSet<WebSocket>();
  private readonly pinging: NodeJS.Timeout;

  constructor(
    subscriptions: Subscriptions,
    private readonly settings: SocketSettings,
  ) {
    this.seating = { ...settings, seats: new Seats({ all: settings.most, each: settings.mostEach }) };
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
    const seat = new Seat(this.seating, request);
    socket.once('close', seat.leave);
    const refused = await seat.take();
    if (socket.destroyed) return;
    if (refused)
      return refuseUpgrade(socket, `${refused.status} ${STATUS_CODES[refused.status]}`, refused.code, refused.message);
    this.server.handleUpgrade(request, socket, head, (opened) => this.welcome(opened, seat));
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

  private welcome(socket: WebSocket, seat: Seat): void {
    this.alive.add(socket);
    socket.on('pong', () => this.alive.add(socket));
    socket.on('error', () => socket.terminate());
    this.guard(socket, seat);
    this.talks.begin(socket, seat);
  }

  /** What is sent in answer to what a client says is bounded too. */
  private guard(socket: WebSocket, seat: Seat): void {
    const { bufferBytes, limits } = this.settings;
    const check = (): void => {
      if (socket.bufferedAmount > bufferBytes) socket.terminate();
    };
    socket.on('ping', check);
    socket.on('message', () => {
      check();
      limits.budget?.giveBack(seat.client, -MESSAGE_POINTS);
      if ((limits.budget?.remaining(seat.client) ?? 1) < 1) socket.close(TRY_AGAIN, 'RATE_LIMITED');
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

const offers = ({ headers }: IncomingMessage, protocol: string): boolean =>
  (headers['sec-websocket-protocol'] ?? '').split(',').some((one) => one.trim() === protocol);
