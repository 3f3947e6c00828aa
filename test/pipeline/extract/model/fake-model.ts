import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of it. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Reply = (response: ServerResponse) => void;

/** A server that speaks like an endpoint for chat completions, and answers what a test tells it to. */
export class FakeModel {
  readonly asked: Asked[] = [];
  reply: Reply = says('{}');
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    this.asked.push({ path: request.url!, authorization: request.headers.authorization, body });
    this.reply(response);
  }
}

/** A completion with this content. */
export function says(content: string | null, more: Record<string, unknown> = {}, end = 'stop'): Reply {
  const choice = { index: 0, finish_reason: end, message: { role: 'assistant', content, ...more } };
  return sends(JSON.stringify({ id: 'x', object: 'chat.completion', choices: [choice] }));
}

export function sends(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return (response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** Begins and never ends. */
export const endless: Reply = (response) => {
  response.writeHead(200);
  const more = (): void => {
    if (!response.destroyed) response.write(' '.repeat(16_384), () => setImmediate(more));
  };
  more();
};

export const silent: Reply = () => undefined;

/** The head in time, the rest never. */
export const halting: Reply = (response) => {
  response.writeHead(200).write('{"choices": [');
};

export const brokenOff: Reply = (response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('{"choices"');
  setImmediate(() => response.destroy());
};
