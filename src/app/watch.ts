import type { Server } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Database } from '../db/contract';
import { inTime } from '../db/deadline';
import { WatchedDatabase } from '../db/watched-database';
import { metricsApp } from '../serve/http/app';
import { close, listen } from '../serve/http/server';
import { KnownNames } from '../serve/watch/known-names';
import { Metrics } from '../serve/watch/metrics';
import { metricsDoor } from '../serve/watch/metrics-door';
import type { Tracing } from '../serve/watch/open-telemetry';
import type { Follow, Watch } from '../serve/watch/watch';
import { exampleNames } from './served';

/** How long the end waits for a collector. */
const FLUSH_MS = 2000;

/** Metrics and traces as configured. */
export class GatewayWatch implements Watch {
  readonly slowQueryMs: number;
  private server: Server | null = null;

  private constructor(
    private readonly config: Config,
    readonly metrics: Metrics | null,
    private readonly tracing: Tracing | null,
  ) {
    this.slowQueryMs = config.watch.slowQueryMs;
  }

  /** @throws {CannotListen} at a port of its own */
  static async open(config: Config, version: string, log: Logger): Promise<GatewayWatch> {
    const { metrics, operationNames, traces } = config.watch;
    const known = async (): Promise<KnownNames> => new KnownNames([...(await exampleNames()), ...operationNames]);
    const tracing = traces ? await openTracing(version, log) : null;
    const watch = new GatewayWatch(config, metrics && new Metrics(await known(), version), tracing);
    await watch.listen(log);
    return watch;
  }

  get follow(): Follow | null {
    return this.tracing?.follow ?? null;
  }

  get door(): RequestHandler | null {
    const { metrics } = this.config.watch;
    if (!this.metrics || !metrics || metrics.port !== null) return null;
    return metricsDoor(this.metrics, metrics.token === null ? 'this machine' : { token: metrics.token });
  }

  /** The same database, its statements counted and timed. */
  watched(db: Database): Database {
    return new WatchedDatabase(db, this.metrics?.statement ?? (() => undefined));
  }

  async close(graceMs: number): Promise<void> {
    if (this.server) await close(this.server, graceMs);
    if (this.tracing) await inTime(this.tracing.stop(), FLUSH_MS).catch(() => undefined);
  }

  private async listen(log: Logger): Promise<void> {
    const { http, watch } = this.config;
    if (!this.metrics || !watch.metrics || watch.metrics.port === null) return;
    const { token, port } = watch.metrics;
    const door = metricsDoor(this.metrics, token === null ? 'anyone' : { token });
    this.server = await listen(metricsApp(door, log, this), { ...http, port });
  }
}

/** Its libraries take a while to load: only who wants traces waits for them. */
async function openTracing(version: string, log: Logger): Promise<Tracing> {
  const { Tracing: Found } = await import('../serve/watch/open-telemetry.js');
  return new Found(version, log);
}
