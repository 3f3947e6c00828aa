import { WebSocket } from 'ws';

interface Event {
  readonly cursor: string;
  readonly operation: string;
  readonly entity: string;
  readonly id: string;
}

interface Failure {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly cursor?: string };
}

interface Message {
  readonly type: string;
  readonly payload?: { data?: { changes: Event } | null; errors?: Failure[] } | Failure[];
}

const CHANGES =
  'subscription Changes($after: Int, $cursor: String) { changes(after: $after, cursor: $cursor) { cursor operation entity id } }';

/** One who follows the changes over a WebSocket. */
export class Subscriber {
  readonly events: Event[] = [];
  readonly failures: Failure[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly ended: Promise<void>;
  private readonly socket: WebSocket;

  constructor(
    url: string,
    variables: { after?: number; cursor?: string },
    query = CHANGES,
    origin?: string,
    params?: object,
  ) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      ...(origin !== undefined && { origin }),
    });
    this.socket.on('open', () => this.say({ type: 'connection_init', payload: params }));
    this.closed = new Promise((resolve) => {
      this.socket.on('error', ({ message }) => resolve({ code: 0, reason: message }));
      this.socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
    this.ended = new Promise((resolve) => {
      this.socket.on('message', (text: Buffer) => {
        const message = JSON.parse(text.toString()) as Message;
        if (message.type === 'connection_ack') this.say({ id: '1', type: 'subscribe', payload: { query, variables } });
        this.hear(message);
        if (message.type === 'complete' || message.type === 'error') resolve();
      });
      void this.closed.then(() => resolve());
    });
  }

  get cursor(): string {
    return this.events.at(-1)!.cursor;
  }

  /** Waits until so many events came. */
  async until(count: number): Promise<void> {
    while (this.events.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Reads nothing any more. */
  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  leave(): void {
    this.socket.terminate();
  }

  private say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  private hear({ payload }: Message): void {
    if (Array.isArray(payload)) this.failures.push(...payload);
    else if (payload?.errors) this.failures.push(...payload.errors);
    else if (payload?.data) this.events.push(payload.data.changes);
  }
}
