import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../../db/contract';
import type { KnownNames } from './known-names';
import { StateOfData } from './state-of-data';
import { type KeptAnswers, type OpenSubscriptions, Supplied } from './supplied';
import { Traffic } from './traffic';

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Everything that is measured, in the words of Prometheus. No label holds what a user wrote. */
export class Metrics {
  readonly traffic: Traffic;
  readonly contentType: string;
  private readonly registry = new Registry();
  private readonly sql: Histogram;
  private readonly supplied = new Supplied(this.registry);
  private state: StateOfData | null = null;
  private telling: Promise<string> | null = null;

  constructor(known: KnownNames, version: string) {
    this.contentType = this.registry.contentType;
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const info = { name: 'handover_info', help: 'Which program runs.', labelNames: ['version'], registers };
    new Gauge(info).set({ version }, 1);
    const help = 'SQL statements that read: how many, and the time of each, waiting for a connection included.';
    this.sql = new Histogram({ name: 'handover_sql_seconds', help, buckets: SECONDS, registers });
    this.traffic = new Traffic(this.registry, known);
  }

  readonly statement = (seconds: number): void => this.sql.observe(seconds);

  /** From now on tells of this database too. Once. */
  follow(db: Database): void {
    this.state = new StateOfData(db);
    this.supplied.pool(db);
    this.supplied.data(this.state);
  }

  /** From now on tells of these too. Once. */
  followKept(kept: KeptAnswers): void {
    this.supplied.keptAnswers(kept);
  }

  /** From now on tells of these too. Once. */
  followSubscriptions(subscriptions: OpenSubscriptions): void {
    this.supplied.subscriptions(subscriptions);
  }

  /** Who asks while somebody else does gets the same answer. */
  text(): Promise<string> {
    this.telling ??= this.tell().finally(() => (this.telling = null));
    return this.telling;
  }

  private async tell(): Promise<string> {
    await this.state?.look();
    return this.registry.metrics();
  }
}
