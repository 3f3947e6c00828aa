import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import type { ExecutionResult } from 'graphql';
import pino from 'pino';
import { helpersFor } from '../../../src/app/desk-helpers';
import { startGraph } from '../../../src/app/graph';
import { loadConfig } from '../../../src/config/config';
import type { Database, Scalar } from '../../../src/db/contract';
import { Head } from '../../../src/db/head';
import { Exporter } from '../../../src/serve/export/exporter';
import { RequestedFiles } from '../../../src/serve/export/requested-files';
import { limitsOf } from '../../../src/serve/limits/limits';
import { source, write } from '../../support/builders';
import { describeEachEngine, TABLES } from '../../support/engines';
import { exportedBytes } from '../../support/exported';
import { post, startGateway } from '../../support/gateway';
import { ask, graphSchema } from '../../support/graph';

const LIMITS = {
  headAgeMs: 1000,
  maxAliases: 30,
  maxDepth: 16,
  maxTokens: 2000,
  maxCost: 100_000,
  planner: true,
  compiler: true,
  deadlineMs: 3000,
  keptBytes: 0,
};
const HASHES = '{ releases { nodes { downloads { format url bytes sha256 } } } }';

interface Found {
  readonly releases: {
    readonly nodes: { readonly downloads: { format: string; url: string; bytes: number; sha256: string }[] }[];
  };
}

/** The connections of exports, which count what is asked over them and may take their time. */
class Counted implements Pick<Database, 'engine' | 'query'> {
  readonly engine: Database['engine'];
  asked = 0;
  waitMs = 0;

  constructor(private readonly db: Database) {
    this.engine = db.engine;
  }

  async query<T>(text: string, params?: readonly Scalar[]): Promise<T[]> {
    this.asked += 1;
    await wait(this.waitMs);
    return this.db.query<T>(text, params);
  }
}

const errorsOf = ({ errors = [] }: ExecutionResult): string[] => errors.map(({ message }) => message);

describeEachEngine('The files of releases', (open, create) => {
  let [db, counted, exporter]: [Database, Counted, Exporter] = [] as never;

  beforeAll(async () => {
    db = await open();
    for (let count = 1; count <= 6; count++) await write(db, [source(`so-000${count}`)], `release ${count}`);
  });
  beforeEach(async () => {
    counted = new Counted(db);
    exporter = new Exporter(counted, await graphSchema());
  });

  it('are told with size and hash, which are found once', async () => {
    const asked = HASHES.replace('releases', 'releases(first: 1)');
    const { releases } = (await ask(db, asked, {}, exporter)).data as unknown as Found;
    const { downloads } = releases.nodes[0]!;
    const bytes = await exportedBytes(db, 6, 'package.zip');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(downloads[0]).toEqual({ format: 'package', url: '/exports/6/package.zip', bytes: bytes.length, sha256 });
    expect(downloads.map(({ format }) => format)).toEqual(['package', 'csv', 'ndjson']);
    counted.asked = 0;
    expect((await ask(db, asked, {}, exporter)).data).toEqual({ releases });
    expect(counted.asked).toBeLessThan(16);
  });

  it('have addresses that cost nothing, of however many releases', async () => {
    const { data } = await ask(db, '{ releases { nodes { downloads { format url } } } }', {}, exporter);
    expect((data as unknown as Found).releases.nodes).toHaveLength(6);
    expect(counted.asked).toBe(0);
  });

  it('are refused with size and hash for more than five releases, before any is read', async () => {
    const refused = await ask(db, HASHES, {}, exporter);
    expect(errorsOf(refused)).toEqual([expect.stringContaining('at most 5 releases')]);
    const apart = '{ a: releases(first: 3) { ...F } b: releases(last: 3) { ...F } }';
    const all = await ask(
      db,
      `${apart} fragment F on ReleaseConnection { nodes { downloads { bytes } } }`,
      {},
      exporter,
    );
    expect(JSON.stringify(errorsOf(all))).toContain('at most 5 releases');
    const last = await ask(db, HASHES.replace('releases', 'releases(first: 5)'), {}, exporter);
    expect([errorsOf(last), (last.data as unknown as Found).releases.nodes.length]).toEqual([[], 5]);
  });

  it('wait for nobody where all places are taken', async () => {
    const leave = [exporter.slots.take(), exporter.slots.take()];
    const asked = HASHES.replace('releases', 'releases(first: 1)');
    expect(JSON.stringify(errorsOf(await ask(db, asked, {}, exporter)))).toContain('2 exports are running');
    leave.forEach((give) => give());
    expect(errorsOf(await ask(db, asked, {}, exporter))).toEqual([]);
  });

  it('are not read on when the request has ended, and their place is free', async () => {
    const files = new RequestedFiles(exporter);
    const asked = ['package.zip', 'dataset.ndjson'].map((name) => files.measure(6, name));
    const ends = Promise.allSettled(asked);
    while (counted.asked < 6) await wait(1);
    files.stop();
    expect((await ends).map((end) => end.status)).toEqual(['rejected', 'rejected']);
    expect(counted.asked).toBeLessThan(12);
    expect(() => [exporter.slots.take(), exporter.slots.take()]).not.toThrow();
  });

  it('are not read on for a client that has left', async () => {
    counted.waitMs = 20;
    const log = pino({ level: 'silent' });
    const limits = limitsOf(loadConfig({}).limits);
    const graph = await startGraph(
      await graphSchema(),
      { db, exporter, limits, explain: false, head: new Head(db, 0), helpers: helpersFor() },
      LIMITS,
      loadConfig({}).subscriptions,
      log,
    );
    const server = createServer(express().use(express.json(), graph.handler));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: HASHES.replace('releases', 'releases(first: 5)') }),
        signal: AbortSignal.timeout(300),
      });
      await expect(asked).rejects.toThrow('timeout');
      await wait(100);
      const before = counted.asked;
      await wait(100);
      expect([before > 0, counted.asked - before]).toEqual([true, 0]);
    } finally {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await graph.stop();
    }
  });

  it('are those that HTTP gives, known to both once they are to one', async () => {
    const database = await create(TABLES);
    const gateway = await startGateway({ DATABASE_URL: database.url, HANDOVER_DATA: 'none' });
    try {
      await write(await database.open(), [source('so-0001')], 'the first');
      const { releases } = (await post<Found>(gateway.url, HASHES)).data;
      const { url, bytes } = releases.nodes[0]!.downloads[0]!;
      const { headers } = await fetch(`${gateway.url}${url}`, { method: 'HEAD' });
      expect([url, headers.get('content-length')]).toEqual(['/exports/1/package.zip', String(bytes)]);
    } finally {
      await gateway.stop();
    }
  });
});
