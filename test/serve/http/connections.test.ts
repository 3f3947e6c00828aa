import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { guardConnections } from '../../../src/serve/http/connections';

const GET = 'GET / HTTP/1.1\r\nHost: handover.example\r\n\r\n';

describe('A connection that breaks', () => {
  let server: Server;
  afterEach(() => server.close());

  /** How often each answer was told that it has ended, once the client asked so many things at once and left. */
  const endingsOf = async (
    asked: number,
    answer: (response: ServerResponse, place: number) => void,
  ): Promise<number[]> => {
    const ended = Array.from({ length: asked }, () => 0);
    let came = 0;
    const url = await new Promise<AddressInfo>((resolve, reject) => {
      server = createServer((_request, response) => {
        const place = came++;
        response.on('close', () => ended[place]!++);
        answer(response, place);
        if (came === asked) client.resetAndDestroy();
      });
      guardConnections(server, 60_000);
      server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
    });
    const client = connect(url.port, url.address).on('error', () => undefined);
    client.write(GET.repeat(asked));
    await new Promise((resolve) => client.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return ended;
  };

  it('ends the answers that wait for their turn too, each once', async () => {
    expect(await endingsOf(4, () => undefined)).toEqual([1, 1, 1, 1]);
  });

  it('ends once what was answered while the first was still being made', async () => {
    expect(await endingsOf(4, (response, place) => place > 0 && response.end('done'))).toEqual([1, 1, 1, 1]);
  });
});
