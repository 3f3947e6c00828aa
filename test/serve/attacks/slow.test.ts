import type { Socket } from 'node:net';
import { startGateway, type StartedGateway, untilLogged } from '../../support/gateway';
import { asBytes, type Heard, opened, say } from '../../support/socket';
import { asked } from './attack';

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve) => (socket.destroyed ? resolve() : socket.once('close', () => resolve())));

const SLOW: readonly (readonly [what: string, said: string])[] = [
  ['says half a line', 'POST /gra'],
  ['says half a header', HEAD],
  ['announces a body and sends none', `${HEAD}Content-Length: 100\r\n\r\n`],
  ['sends half a body', `${HEAD}Content-Length: 100\r\n\r\n{"query":`],
  ['sends half a chunk', `${HEAD}Transfer-Encoding: chunked\r\n\r\n20\r\n{"query":`],
  ['never sends the last chunk', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
];

describe('A client that', () => {
  let gateway: StartedGateway;
  let heard: Promise<Heard>[];
  let silent: Promise<void>[];
  beforeAll(async () => {
    gateway = await startGateway({ HEADERS_TIMEOUT_MS: '1500', REQUEST_TIMEOUT_MS: '3000' });
    heard = SLOW.map(([, said]) => say(gateway.url, said));
    silent = ['', 'GET /health HTTP/1.1\r\nX-Slow: ', `${HEAD}Content-Length: 100000\r\n\r\n`].map(byTheLetter);
  });
  afterAll(() => gateway.stop());

  const quick = (): Promise<Heard> => say(gateway.url, asBytes(asked('{ __typename }')));

  /** Goes on for ever, if it is let. */
  async function byTheLetter(beginning: string): Promise<void> {
    const socket = opened(gateway.url).resume();
    socket.write(beginning);
    const letters = setInterval(() => beginning !== '' && socket.write(' '), 20);
    await closed(socket);
    clearInterval(letters);
  }

  it('half-opens 300 connections keeps nobody from an answer', async () => {
    const sockets = Array.from({ length: 300 }, () => opened(gateway.url).resume());
    for (const socket of sockets) socket.write(HEAD);
    const answers = await Promise.all(Array.from({ length: 20 }, quick));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
    await Promise.all(sockets.map(closed));
  });

  it.each(SLOW.map(([what], index) => [what, index] as const))('%s is told so, and cut off', async (_what, index) => {
    const { status, body } = (await heard[index])!;
    expect([status, body]).toEqual([408, expect.stringContaining('"code":"REQUEST_TIMEOUT"')]);
  });

  it('says nothing, or a letter at a time, is cut off', async () => {
    await Promise.all(silent);
    expect((await quick()).status).toBe(200);
  });

  it('does not read what it asked for is cut off', async () => {
    const socket = opened(gateway.url).pause();
    socket.write('GET /schema.graphql HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(200));
    await untilLogged(gateway, 'aborted');
    await closed(socket.resume());
    expect((await quick()).status).toBe(200);
  });
});
