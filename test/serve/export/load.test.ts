import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import type { Database, Scalar } from '../../../src/db/contract';
import { DatabaseUnavailable } from '../../../src/kernel/errors';
import { Exporter } from '../../../src/serve/export/exporter';
import { exportsRoute } from '../../../src/serve/export/route';
import { onError } from '../../../src/serve/http/errors';
import { withBundled } from '../../support/bundled';
import { describeEachEngine } from '../../support/engines';
import { graphSchema } from '../../support/graph';

const QUICK_MS = 30;
/** So slow that also on a busy machine who leaves is noticed long before the end. */
const SLOW_MS = 120;

/** A database that takes its time, and may be lost on the way. */
class SlowDatabase implements Pick<Database, 'engine' | 'query'> {
  readonly engine: Database['engine'];
  asked = 0;
  lostAfter = Infinity;
  answersInMs = QUICK_MS;

  constructor(private readonly db: Database) {
    this.engine = db.engine;
  }

  async query<T>(text: string, params?: readonly Scalar[]): Promise<T[]> {
    this.asked += 1;
    if (this.asked > this.lostAfter) throw new DatabaseUnavailable('The database does not answer');
    await wait(this.answersInMs);
    return this.db.query<T>(text, params);
  }
}

describeEachEngine('Exports from a slow database', (open) => {
  const failed: string[] = [];
  let [slow, server, url]: [SlowDatabase, Server, string] = [] as never;
  /** How many statements each of those asked for who left. */
  const left: number[] = [];
  beforeAll(async () => {
    slow = new SlowDatabase(await withBundled(open));
    const app = express();
    const log = { error: (_found: object, text: string) => failed.push(text) };
    app.use((request, _response, next) => (Object.assign(request, { log }), next()));
    app.use('/exports', exportsRoute(new Exporter(slow, await graphSchema())), onError);
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/exports/1`;
  });
  beforeEach(() => {
    Object.assign(slow, { asked: 0, lostAfter: Infinity, answersInMs: QUICK_MS });
    failed.length = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Nothing more is asked after a while: a busy machine tells late that somebody left. That it is less than a whole export is told below. */
  async function isQuiet(): Promise<boolean> {
    for (let tries = 0; tries < 25; tries++) {
      const before = slow.asked;
      await wait(200);
      if (slow.asked === before) return true;
    }
    return false;
  }

  it('run two at a time', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(async (index) => {
        await wait(index * 10);
        const response = await fetch(`${url}/dataset.ndjson`);
        return { status: response.status, retry: response.headers.get('retry-after'), text: await response.text() };
      }),
    );
    const told = answers.map(({ status, retry }) => `${status} ${retry}`).sort();
    expect(told).toEqual(['200 null', '200 null', '503 5']);
    expect(answers.find(({ status }) => status === 503)!.text).toContain('OVERLOADED');
    expect((await fetch(`${url}/sources.csv`)).status).toBe(200);
  });

  it('stop reading when the client has left, and give its place to the next', async () => {
    slow.answersInMs = SLOW_MS;
    for (let count = 0; count < 3; count++) {
      const leaving = new AbortController();
      const response = await fetch(`${url}/package.zip`, { signal: leaving.signal });
      expect(response.status).toBe(200);
      leaving.abort();
      await wait(100);
    }
    expect(await isQuiet()).toBe(true);
    left.push(slow.asked / 3);
  });

  it('do not take a client that leaves before the first byte for a failure', async () => {
    slow.answersInMs = SLOW_MS;
    // While the file is read, and while it is still found out which file that is: more of them than there are places.
    for (const [name, range, ms] of [
      ['package.zip.sha256', '', 500],
      ['package.zip', 'bytes=5-', 1000],
      ['package.zip', 'bytes=5-', 150],
      ['package.zip', 'bytes=5-', 150],
      ['package.zip', '', 150],
    ] as const) {
      const asked = fetch(`${url}/${name}`, { signal: AbortSignal.timeout(ms), headers: range ? { range } : {} });
      await expect(asked).rejects.toThrow('timeout');
      expect([await isQuiet(), slow.asked > 0, failed]).toEqual([true, true, []]);
      left.push(slow.asked);
      slow.asked = 0;
    }
  });

  it('ask for less when the client leaves than when it stays', async () => {
    await (await fetch(`${url}/package.zip`)).arrayBuffer();
    expect(left).toHaveLength(6);
    for (const asked of left) expect(asked).toBeLessThan(slow.asked);
  });

  it('cut the connection when the database is lost on the way, so that half a file is never taken for a whole', async () => {
    slow.lostAfter = 10;
    const response = await fetch(`${url}/dataset.ndjson?`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    slow.lostAfter = 0;
    expect((await fetch(`${url}/dataset.ndjson`)).status).toBe(503);
  });
});
