import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Database } from '../db/database';
import { inTime } from '../db/deadline';
import { pendingMigrations } from '../db/migrate';
import { Exporter } from '../serve/export/exporter';
import { exportsRoute } from '../serve/export/route';
import { httpApp } from '../serve/http/app';
import { addressOf, close, listen } from '../serve/http/server';
import { ServingState } from '../serve/http/state';
import { openForExports, openMigrated } from './database';
import { importFirst } from './first-import';
import { type Graph, startGraph } from './graph';
import { requirePackage } from './package-folder';
import { wholeGraph } from './schema';
import { served } from './served';

/** For closing what was cut off. */
const cutMs = 500;

/** One gateway: the door first, then the database and the first data set, then the graph. */
export class Gateway {
  private readonly state = new ServingState();
  private readonly stopping = new AbortController();
  private starting: Promise<void> | null = null;
  private server: Server | null = null;
  private db: Database | null = null;
  private exportsDb: Database | null = null;
  private graph: Graph | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Logger,
  ) {}

  /** Resolves when it serves, or was told on the way to stop. */
  async start(): Promise<void> {
    this.starting = this.open(this.stopping.signal);
    try {
      await this.starting;
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      await this.release(0);
      throw error;
    }
  }

  /** At any moment. Says so on /ready, waits for the balancer, finishes what is in flight, then lets everything go; what is not done
   *  after the grace is left as it is. */
  async stop(): Promise<void> {
    const { shutdownDrainMs, shutdownGraceMs } = this.config.http;
    this.log.info('stopping');
    this.state.drain();
    this.stopping.abort();
    if (this.graph) await wait(shutdownDrainMs);
    const done = await inTime(this.end(shutdownGraceMs), shutdownGraceMs + cutMs).then(
      () => true,
      () => false,
    );
    this.log.info({ done }, 'stopped');
  }

  private async open(signal: AbortSignal): Promise<void> {
    const { http, data } = this.config;
    if (data !== null) await requirePackage('HANDOVER_DATA', data, ', or none');
    this.server = await listen(httpApp(this.state, await served(), http, this.log), http);
    this.db = await openMigrated(this.config, signal);
    await importFirst(this.db, data, this.log, signal);
    signal.throwIfAborted();
    await this.openGraph(this.db);
    this.log.info({ url: addressOf(this.server), database: this.db.engine }, 'ready');
  }

  private async openGraph(db: Database): Promise<void> {
    const schema = await wholeGraph();
    this.exportsDb = await openForExports(this.config);
    const exporter = new Exporter(this.exportsDb, schema);
    this.graph = await startGraph(schema, { db, exporter }, this.config.query, this.log);
    this.state.serve({ graphql: this.graph.handler, exports: exportsRoute(exporter) }, async () => {
      await db.ping();
      return (await pendingMigrations(db)).length === 0;
    });
  }

  private async end(graceMs: number): Promise<void> {
    await this.starting?.catch(() => undefined);
    await this.release(graceMs);
  }

  private async release(graceMs: number): Promise<void> {
    const { server, graph, exportsDb, db } = this;
    this.server = this.graph = this.exportsDb = this.db = null;
    if (server) await close(server, graceMs);
    await graph?.stop();
    await exportsDb?.close();
    await db?.close();
  }
}
