import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Database } from '../db/database';
import { inTime } from '../db/deadline';
import { Head } from '../db/head';
import { pendingMigrations } from '../db/migrate';
import { epochOf } from '../records/summary/epoch';
import { embeddedRoute } from '../serve/embedded/route';
import { Exporter } from '../serve/export/exporter';
import { exportsRoute } from '../serve/export/route';
import { httpListener } from '../serve/http/app';
import { addressOf, close, listen } from '../serve/http/server';
import { type Doors, ServingState } from '../serve/http/state';
import { type Limits, limitsOf } from '../serve/limits/limits';
import { shedding } from '../serve/limits/shed';
import { Sockets } from '../serve/subscribe/sockets';
import { eventStream } from '../serve/subscribe/stream';
import { takeUpgrades } from '../serve/subscribe/upgrade';
import { openForExports, openMigrated } from './database';
import { importFirst } from './first-import';
import { helpersWhenAsked } from './helpers-when-asked';
import { type Graph, startGraph } from './graph';
import { requirePackage } from './package-folder';
import { wholeGraph } from './schema';
import { served } from './served';
import { GatewayWatch } from './watch';

/** For closing what was cut off. */
const cutMs = 500;

/** After which /ready says that the database does not answer. */
const READY_MS = 1500;

async function canAnswer(db: Database): Promise<boolean> {
  await db.ping();
  return (await pendingMigrations(db)).length === 0;
}

/** One gateway: the door first, then the database and the first data set, then the graph. */
export class Gateway {
  private readonly state = new ServingState();
  private readonly limits: Limits;
  private readonly stopping = new AbortController();
  private starting: Promise<void> | null = null;
  private server: Server | null = null;
  private db: Database | null = null;
  private exportsDb: Database | null = null;
  private graph: Graph | null = null;
  private sockets: Sockets | null = null;
  private watch: GatewayWatch | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Logger,
  ) {
    this.limits = limitsOf(config.limits);
  }

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
    const pages = await served();
    this.watch = await GatewayWatch.open(this.config, pages.version, this.log);
    const all = httpListener(this.state, pages, { ...http, limits: this.limits }, this.log, this.watch);
    this.server = await listen(shedding(this.limits.load, all), http);
    this.server.on('connection', this.limits.load.connected);
    takeUpgrades(this.server, () => this.state.upgrade);
    this.db = await openMigrated(this.config, signal);
    if (data !== null) await importFirst(this.db, this.bringing(this.db, data, signal), this.log, signal);
    signal.throwIfAborted();
    await this.openGraph(this.db, this.watch, pages.charts);
    this.log.info({ url: addressOf(this.server), database: this.db.engine }, 'ready');
  }

  /** What only a first start needs is loaded only then. */
  private bringing(db: Database, folder: string, signal: AbortSignal): () => Promise<void> {
    return async () => (await import('./import.js')).bring(db, folder, this.log, signal);
  }

  private async openGraph(db: Database, watch: GatewayWatch, charts: string): Promise<void> {
    const { query, explain } = this.config;
    const schema = await wholeGraph();
    this.exportsDb = await openForExports(this.config);
    const exporter = new Exporter(watch.watched(this.exportsDb), schema);
    watch.metrics?.follow(db);
    const head = new Head(db, query.headAgeMs, () => epochOf(db));
    const sources = {
      db: watch.watched(db),
      exporter,
      limits: this.limits,
      explain,
      head,
      helpers: helpersWhenAsked(),
    };
    this.graph = await startGraph(schema, sources, query, this.config.subscriptions, this.log);
    const { handler: graphql, ask, quick, subscriptions } = this.graph;
    if (quick) watch.metrics?.followKept(quick.answers.kept);
    watch.metrics?.followSubscriptions(subscriptions);
    const embedded = embeddedRoute({ ask, head: () => head.current(), charts });
    const doors = { graphql, quick, exports: exportsRoute(exporter), embedded, ...this.subscribing(this.graph) };
    this.state.serve(doors, () => inTime(canAnswer(db), READY_MS));
  }

  private subscribing({ subscriptions, checkKey }: Graph): Pick<Doors, 'stream' | 'upgrade' | 'checkKey'> {
    const { limits, config } = this;
    this.sockets = new Sockets(subscriptions, { ...config.http, ...config.subscriptions, limits, checkKey });
    return { stream: eventStream(subscriptions, limits), upgrade: this.sockets.upgrade, checkKey };
  }

  private async end(graceMs: number): Promise<void> {
    await this.starting?.catch(() => undefined);
    await this.release(graceMs);
  }

  private async release(graceMs: number): Promise<void> {
    const { server, graph, sockets, exportsDb, db, watch } = this;
    this.server = this.graph = this.sockets = this.exportsDb = this.db = this.watch = null;
    const closed = server && close(server, graceMs);
    await graph?.subscriptions.stop();
    await sockets?.stop();
    await closed;
    await graph?.stop();
    await exportsDb?.close();
    await db?.close();
    await watch?.close(graceMs);
    this.limits.load.stop();
  }
}
