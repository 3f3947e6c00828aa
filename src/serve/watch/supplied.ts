import { Counter, Gauge, type Registry } from 'prom-client';
import type { Database } from '../../db/contract';
import type { StateOfData } from './state-of-data';

/** Answers kept for the next who asks the same. */
export interface KeptAnswers {
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
}

/** Who follows the changes. */
export interface OpenSubscriptions {
  readonly count: number;
  readonly events: number;
}

/** What others count by themselves: a gauge or counter that asks them when somebody looks. */
export class Supplied {
  constructor(private readonly registry: Registry) {}

  /** A value that is not known yet is left out. */
  gauge(name: string, help: string, value: () => number | null): void {
    const collect = function (this: Gauge): void {
      const now = value();
      if (now === null) this.remove();
      else this.set(now);
    };
    new Gauge({ name: `handover_${name}`, help, registers: [this.registry], collect });
  }

  counter(name: string, help: string, total: () => number): void {
    const collect = function (this: Counter): void {
      this.reset();
      this.inc(total());
    };
    new Counter({ name: `handover_${name}_total`, help, registers: [this.registry], collect });
  }

  /** Connections of the pool; nothing where there is none. */
  pool(db: Database): void {
    if (db.load === null) return;
    this.gauge('pool_used', 'Connections to the database in use.', () => db.load?.used ?? null);
    this.gauge('pool_waiting', 'Callers that wait for a connection.', () => db.load?.waiting ?? null);
    this.gauge('pool_size', 'How many connections there may be.', () => db.load?.size ?? null);
  }

  data(state: StateOfData): void {
    this.gauge('head_revision', 'The last revision in the database.', () => state.revision);
    this.gauge('head_age_seconds', 'Time since the database last told it.', () =>
      state.revision === null ? null : state.age,
    );
    this.gauge('conflicts_open', 'Conflicts at the last revision.', () => state.openConflicts);
    this.gauge('claims_waiting', 'Proposed claims that wait for an editor.', () => state.claimsWaiting);
  }

  subscriptions(open: OpenSubscriptions): void {
    this.gauge('subscriptions', 'Subscriptions that are open.', () => open.count);
    this.counter('subscription_events', 'Events sent to subscribers.', () => open.events);
  }

  keptAnswers(kept: KeptAnswers): void {
    this.counter('kept_answers_hits', 'Answers given again.', () => kept.hits);
    this.counter('kept_answers_misses', 'Answers that had to be made.', () => kept.misses);
    this.gauge('kept_answers_bytes', 'Size of the answers kept.', () => kept.bytes);
  }
}
