import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'express';
import { factsOf, type RequestFacts, requestFacts } from '../../../src/kernel/request-facts';
import { accompanied } from '../../../src/serve/http/request-log';

describe('The way of a request', () => {
  let server: Server | null = null;
  afterEach(() => server?.close());

  /** What is known of a request to those who work for it. */
  const knownTo = (request: IncomingMessage, response: ServerResponse): RequestFacts | null => {
    let known: RequestFacts | null = null;
    Object.assign(response, { locals: { facts: factsOf('r-1', 'graphql') } });
    void accompanied(request as Request, response as Response, () => (known = requestFacts()));
    return known;
  };

  const served = (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> =>
    new Promise((resolve) => {
      server = createServer(answer).listen(0, '127.0.0.1', () =>
        resolve(`http://127.0.0.1:${(server!.address() as AddressInfo).port}`),
      );
    });

  it('is accompanied from here on', async () => {
    const known = new Promise<string | undefined>((resolve) => {
      void served((request, response) => {
        resolve(knownTo(request, response)?.id);
        response.end();
      }).then(fetch);
    });
    expect(await known).toBe('r-1');
  });

  it('is not for a client that has left: nothing would tell of its end', async () => {
    const known = new Promise<RequestFacts | null>((resolve) => {
      void served((request, response) => {
        response.once('close', () => setImmediate(() => resolve(knownTo(request, response))));
        asked.destroy();
      }).then((url) => (asked = get(url).on('error', () => undefined)));
      let asked: ReturnType<typeof get>;
    });
    expect(await known).toBeNull();
  });
});
