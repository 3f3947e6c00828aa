import { type AddressInfo, createServer, connect, type Socket } from 'node:net';

/** Stands between a client and a database server, and does to the connection what networks and servers do. */
export class Proxy {
  private readonly pairs = new Set<readonly [client: Socket, server: Socket]>();
  private readonly door = createServer((client) => this.join(client));
  private frozen = false;
  /** How long everything takes, each way. */
  delayMs = 0;
  /** Called with what the client sends; true: the connection dies instead of answering. */
  cut: (sent: Buffer) => boolean = () => false;

  constructor(private readonly target: URL) {}

  /** Answers the URL that leads through this proxy. */
  async listen(port = 20_000 + Math.floor(Math.random() * 10_000)): Promise<URL> {
    await new Promise<void>((resolve) => this.door.listen(port, '127.0.0.1', resolve));
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.door.address() as AddressInfo).port);
    return url;
  }

  /** Nothing passes, nothing is refused. */
  freeze(): void {
    this.frozen = true;
    for (const pair of this.pairs) pair.forEach((socket) => socket.pause());
  }

  thaw(): void {
    this.frozen = false;
    for (const pair of this.pairs) pair.forEach((socket) => socket.resume());
  }

  /** As if the server were killed. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.door.close(resolve));
    for (const pair of this.pairs) pair.forEach((socket) => socket.destroy());
    await closed;
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const pair = [client, server] as const;
    this.pairs.add(pair);
    client.on('data', (sent) => {
      this.pass(server, sent);
      if (this.cut(sent)) client.destroy();
    });
    server.on('data', (answer) => this.pass(client, answer));
    for (const socket of pair) socket.on('error', () => undefined).on('close', () => this.part(pair));
    if (this.frozen) pair.forEach((socket) => socket.pause());
  }

  private pass(to: Socket, bytes: Buffer): void {
    if (this.delayMs === 0) to.write(bytes);
    else setTimeout(() => to.write(bytes), this.delayMs);
  }

  private part(pair: readonly [Socket, Socket]): void {
    this.pairs.delete(pair);
    pair.forEach((socket) => socket.end());
  }
}
