import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pages } from '../../../src/serve/http/static';

const DIST = join(__dirname, '..', '..', '..', 'dist', 'explorer');

describe('Files for browsers', () => {
  const servers: Server[] = [];
  let empty: string;
  beforeAll(async () => (empty = await mkdtemp(join(tmpdir(), 'handover-pages-'))));
  afterAll(async () => {
    for (const server of servers) server.close();
    await rm(empty, { recursive: true });
  });

  async function serving(folder: string): Promise<string> {
    const built = { explorer: join(folder, 'web'), playground: join(folder, 'playground') };
    const server = express()
      .use(pages({ version: '1', example: '{ x }', sdl: 'type Query', ...built }))
      .listen(0);
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('are a plain page that says so where nothing was built', async () => {
    const url = await serving(empty);
    expect(await (await fetch(`${url}/`)).text()).toContain('The explorer was not built on this machine');
    expect(await (await fetch(`${url}/records/ex-000001`)).text()).toContain('The explorer was not built');
    expect((await fetch(`${url}/playground/`)).status).toBe(503);
    expect(await (await fetch(`${url}/schema.graphql`)).text()).toBe('type Query');
  });

  it('are the explorer at each of its addresses: pages asked for anew, assets kept for ever and sent as brotli', async () => {
    const url = await serving(DIST);
    const page = await fetch(`${url}/records/ex-000053?lang=uk`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())![1]!;
    const { headers, status } = await fetch(url + script, { headers: { 'accept-encoding': 'br' } });
    expect([status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('are nothing else', async () => {
    const url = await serving(DIST);
    for (const path of ['/recordsx', '/records/a/b', '/records/..%2f..', '/assets/nothing.js', '/index.html'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
  });
});
