import { randomUUID } from 'node:crypto';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { type ConnectionInitMessage, makeServer, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { Answers } from './answers';
import type { Outlet } from './outlet';
import type { Seat } from './seat';
import type { Subscriptions } from './subscriptions';

/** Closes a WebSocket: the client may come again in a while. */
export const TRY_AGAIN = 1013;
const BAD_MESSAGE = 4400;
/** Clients do not come again by themselves after it. */
const UNAUTHORIZED = 4401;

interface Talk {
  readonly socket: WebSocket;
  readonly seat: Seat;
}

/** The library asks for a document before it asks for results, which are made already. */
const MADE = { document: parse('subscription { changes { cursor } }'), schema: undefined as never };

/** What is said on WebSockets, in the protocol graphql-transport-ws. */
export class Talks {
  private readonly server: Server<Talk>;

  constructor(
    private readonly subscriptions: Subscriptions,
    initMs: number,
  ) {
    this.server = makeServer<never, Talk>({
      connectionInitWaitTimeout: initMs,
      onConnect: ({ extra, connectionParams }) => this.isWelcome(extra, connectionParams),
      onSubscribe: ({ extra }, _id, sent) => this.subscribed(extra, sent),
      subscribe: ({ contextValue }) => contextValue as never,
      onNext: (_context, _id, _sent, _args, result) => result,
    });
  }

  begin(socket: WebSocket, seat: Seat): void {
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: (text) => sent(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (heard) =>
          socket.on('message', (message: Buffer) => {
            heard(message.toString()).catch(() => socket.close(BAD_MESSAGE, 'This cannot be read.'));
          }),
      },
      { socket, seat },
    );
    socket.once('close', (code, reason) => void closed(code, reason.toString()).catch(() => undefined));
  }

  /** Browsers cannot send headers with a WebSocket: whoever has a key may name it in the first message. */
  private async isWelcome({ socket, seat }: Talk, said: ConnectionInitMessage['payload']): Promise<boolean> {
    const authorization = said?.authorization ?? said?.Authorization ?? undefined;
    if (authorization === undefined) return true;
    const refused = await seat.take(typeof authorization === 'string' ? authorization : '');
    if (refused) socket.close(refused.status === 401 ? UNAUTHORIZED : TRY_AGAIN, refused.code);
    return refused === null;
  }

  private async subscribed(
    talk: Talk,
    asked: Parameters<Subscriptions['open']>[0],
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const opened = await this.subscriptions.open(asked, outletOf(talk));
    return opened instanceof Answers ? { ...MADE, contextValue: opened } : opened.refused.map(asError);
  }
}

/** Resolves when it is on its way: only then the next is made. */
function sent(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
}

const outletOf = ({ socket, seat }: Talk): Outlet => ({
  client: seat.client,
  requestId: randomUUID(),
  buffered: () => socket.bufferedAmount,
  flushed: () => Promise.resolve(),
  cut: ({ code, details }) => socket.close(TRY_AGAIN, `${code} ${String(details.cursor)}`),
});

/** Told as it is. */
const asError = (told: GraphQLFormattedError): GraphQLError =>
  Object.assign(new GraphQLError(told.message), { toJSON: () => told });
