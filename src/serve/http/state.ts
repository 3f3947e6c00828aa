import type { RequestHandler } from 'express';

/** Answers true when the database answers and its schema is the expected one. */
export type Check = () => Promise<boolean>;

/** What the process can do at this moment. The door opens before the database is there, so that probes get an answer. */
export class ServingState {
  private phase: 'starting' | 'serving' | 'draining' = 'starting';
  private handler: RequestHandler | null = null;
  private check: Check = () => Promise.resolve(false);

  serve(graphql: RequestHandler, check: Check): void {
    this.handler = graphql;
    this.check = check;
    if (this.phase === 'starting') this.phase = 'serving';
  }

  drain(): void {
    this.phase = 'draining';
  }

  /** Null until the graph can be asked. */
  get graphql(): RequestHandler | null {
    return this.handler;
  }

  /** The word for /ready: `ready`, or what is missing. */
  async readiness(): Promise<'ready' | 'starting' | 'draining' | 'database'> {
    if (this.phase !== 'serving') return this.phase;
    return (await this.check().catch(() => false)) ? 'ready' : 'database';
  }
}
