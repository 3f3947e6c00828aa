import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { download } from '../../../src/serve/export/download';
import { Exporter, type TaggedFile } from '../../../src/serve/export/exporter';
import { type Pieces, pieceOf } from '../../../src/serve/export/piece';

const IDLE_MS = 100;

async function* slowly(): Pieces {
  for (const word of ['Who ', 'was ', 'handed ', 'over']) {
    await wait(IDLE_MS * 2);
    yield pieceOf(word, 1);
  }
}

async function* endless(end: () => void): Pieces {
  try {
    for (;;) yield pieceOf('x'.repeat(1_000_000), 1);
  } finally {
    end();
  }
}

describe('A download', () => {
  const exporter = new Exporter({ engine: 'sqlite', query: () => Promise.resolve([]) }, {} as GraphQLSchema);
  let [server, port]: [Server, number] = [] as never;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));

  beforeAll(async () => {
    const about = { name: 'words.ndjson', type: 'text/plain', resolved: false, depends: null, revision: 1 };
    const files: Record<string, TaggedFile> = {
      slow: { ...about, tag: '"slow"', pieces: slowly },
      endless: { ...about, tag: '"endless"', pieces: () => endless(end) },
    };
    const app = express();
    app.get('/:name', (request, response) =>
      download(exporter, files[request.params.name]!, request, response, IDLE_MS),
    );
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('takes the time that the file takes, before its first byte and after it', async () => {
    const rest = await fetch(`http://127.0.0.1:${port}/slow`, { headers: { range: 'bytes=15-' } });
    expect([rest.status, await rest.text()]).toEqual([206, 'over']);
    expect(await (await fetch(`http://127.0.0.1:${port}/slow`)).text()).toBe('Who was handed over');
  });

  it('ends when the client takes nothing of what waits for it, and gives its place back', async () => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /endless HTTP/1.1\r\nHost: here\r\n\r\n'));
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    const leave = exporter.slots.take();
    expect(() => exporter.slots.take()).toThrow('2 exports are running');
    await ended;
    leave();
    [exporter.slots.take(), exporter.slots.take()].forEach((give) => give());
    socket.destroy();
  });
});
