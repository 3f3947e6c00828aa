import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Database } from '../db/database';
import { pendingMigrations } from '../db/migrate';
import { Exporter } from '../serve/export/exporter';
import { exportsRoute } from '../serve/export/route';
import { httpApp } from '../serve/http/app';
import { addressOf, close, listen } from '../serve/http/server';
import { ServingState } from '../serve/http/state';
import { openForExports, openMigrated } from './database';
import { importFirst } from './first-import';
import { type Graph, startGraph } from './graph';
import { served } from './served';

/** One gateway: the door first, then the database and the first data set, then the graph. */
export class Gateway {
  private readonly state = new ServingState();
  private server: Server | null = null;
  private db: Database | null = null;
  private exportsDb: Database | null = null;
  private graph: Graph | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    try {
      const app = httpApp(this.state, await served(), this.config.http, this.log);
      this.server = await listen(app, this.config.http);
      this.db = await openMigrated(this.config);
      await importFirst(this.db, this.config.data, this.log);
      await this.openGraph(this.db);
      this.log.info({ url: addressOf(this.server), database: this.db.engine }, 'ready');
    } catch (error) {
      await this.release(0);
      throw error;
    }
  }

  /** Says so on /ready, waits for the balancer, finishes what is in flight, then lets everything go. */
  async stop(): Promise<void> {
    this.log.info('stopping');
    this.state.drain();
    await wait(this.config.http.shutdownDrainMs);
    await this.release(this.config.http.shutdownGraceMs);
    this.log.info('stopped');
  }

  private async openGraph(db: Database): Promise<void> {
    this.graph = await startGraph(db, this.config.query, this.log);
    this.exportsDb = await openForExports(this.config);
    const exports = exportsRoute(new Exporter(this.exportsDb, this.graph.schema));
    this.state.serve({ graphql: this.graph.handler, exports }, async () => {
      await db.ping();
      return (await pendingMigrations(db)).length === 0;
    });
  }

  private async release(graceMs: number): Promise<void> {
    if (this.server) await close(this.server, graceMs);
    await this.graph?.stop();
    await this.exportsDb?.close();
    await this.db?.close();
  }
}
