import { connect, type Socket } from 'node:net';

/** What a server said to some bytes, down to the moment it closed the connection. */
export interface Heard {
  /** Of the first answer; 0 where the connection was closed without one. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many answers came: a smuggled request would show as one more. */
  readonly answers: number;
}

export interface Asking {
  readonly method?: string;
  readonly path?: string;
  /** Instead of, or beside, those that a well-behaved client sends; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Buffer;
}

/** A request as bytes, closed after its answer. */
export function asBytes({ method = 'POST', path = '/graphql', headers = {}, body = '' }: Asking): Buffer {
  const length = Buffer.byteLength(body);
  const usual = {
    Host: 'handover.example',
    Connection: 'close',
    'Content-Type': method === 'POST' ? 'application/json' : null,
    'Content-Length': length > 0 ? String(length) : null,
  };
  const lines = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}

export const opened = (url: string): Socket => {
  const { hostname, port } = new URL(url);
  // A server that has heard enough may close in the middle of a sentence.
  return connect(Number(port), hostname).on('error', () => undefined);
};

/** Sends bytes as they are, and listens until the connection is closed. */
export function say(url: string, ...parts: readonly (string | Buffer)[]): Promise<Heard> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = opened(url);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('close', () => resolve(understood(Buffer.concat(chunks).toString())));
    for (const part of parts) socket.write(part);
  });
}

function understood(text: string): Heard {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(pairs),
    body: rest.join('\r\n\r\n'),
    answers: text.match(/HTTP\/1\.1 [2-5]\d\d /g)?.length ?? 0,
  };
}
