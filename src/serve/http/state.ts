import type { RequestHandler } from 'express';
import type { CheckKey } from './key-check';
import type { Upgrade } from '../subscribe/upgrade';
import type { Quick } from './quick-lane';

/** Answers true when the database answers and its schema is the expected one. */
export type Check = () => Promise<boolean>;

/** What requests are handed to. */
export interface Doors {
  readonly graphql: RequestHandler;
  readonly exports: RequestHandler;
  /** Charts and the feed. */
  readonly embedded: RequestHandler;
  /** Null where nothing is answered quickly. */
  readonly quick: Quick | null;
  readonly stream: RequestHandler;
  readonly checkKey: CheckKey;
  readonly upgrade: Upgrade;
}

/** What the process can do at this moment. The door opens before the database is there, so that probes get an answer. */
export class ServingState {
  private phase: 'starting' | 'serving' | 'draining' = 'starting';
  private doors: Doors | null = null;
  private check: Check = () => Promise.resolve(false);

  serve(doors: Doors, check: Check): void {
    this.doors = doors;
    this.check = check;
    if (this.phase === 'starting') this.phase = 'serving';
  }

  drain(): void {
    this.phase = 'draining';
  }

  /** Null until the graph can be asked. */
  get graphql(): RequestHandler | null {
    return this.doors?.graphql ?? null;
  }

  /** Null until then, and where nothing is answered quickly. */
  get quick(): Quick | null {
    return this.doors?.quick ?? null;
  }

  /** Null until keys can be looked up. */
  get checkKey(): CheckKey | null {
    return this.doors?.checkKey ?? null;
  }

  /** Null until something can be subscribed to. */
  get stream(): RequestHandler | null {
    return this.doors?.stream ?? null;
  }

  /** Null until then, and when nobody should come any more. */
  get upgrade(): Upgrade | null {
    return this.phase === 'serving' ? (this.doors?.upgrade ?? null) : null;
  }

  /** Null until there is something to export from. */
  get exports(): RequestHandler | null {
    return this.doors?.exports ?? null;
  }

  /** Null until the graph can be asked. */
  get embedded(): RequestHandler | null {
    return this.doors?.embedded ?? null;
  }

  /** The word for /ready: `ready`, or what is missing. */
  async readiness(): Promise<'ready' | 'starting' | 'draining' | 'database'> {
    if (this.phase !== 'serving') return this.phase;
    return (await this.check().catch(() => false)) ? 'ready' : 'database';
  }
}
