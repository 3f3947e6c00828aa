import type { DataSource } from 'typeorm';
import { requestFacts } from '../kernel/request-facts';
import { spanned } from '../kernel/spanned';
import type { Database, Load, Tx } from './contract';

/** A database that tells of each statement that reads: how long it took, to the request how many there were, and to its trace the SQL
 *  with `?` for every value. */
export class WatchedDatabase implements Database {
  constructor(
    private readonly inner: Database,
    private readonly took: (seconds: number) => void,
  ) {}

  get engine(): Database['engine'] {
    return this.inner.engine;
  }

  get writer(): DataSource {
    return this.inner.writer;
  }

  get statements(): number {
    return this.inner.statements;
  }

  get commits(): number {
    return this.inner.commits;
  }

  get load(): Load {
    return this.inner.load;
  }

  async query<T>(...asked: Parameters<Database['query']>): Promise<T[]> {
    const facts = requestFacts();
    if (facts) facts.statements += 1;
    const since = performance.now();
    try {
      return await spanned(
        'sql',
        () => this.attributes(asked[0]),
        () => this.inner.query<T>(...asked),
      );
    } finally {
      this.took((performance.now() - since) / 1000);
    }
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inner.transaction(work);
  }

  ping(): Promise<void> {
    return this.inner.ping();
  }

  emptyLog(): Promise<boolean> {
    return this.inner.emptyLog();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private attributes(sql: string): Record<string, string> {
    return { 'db.system.name': this.engine, 'db.query.text': sql.slice(0, MOST_TEXT) };
  }
}

const MOST_TEXT = 4000;
