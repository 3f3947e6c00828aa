import type { Engine, Readable, Scalar } from './contract';

/** A statement that a request asked the database, without the values bound to it. */
export interface Statement {
  readonly sql: string;
  readonly ms: number;
  /** Null where it failed. */
  readonly rows: number | null;
}

/** Notes what one request asks a database. */
export class ExplainedDatabase implements Readable {
  readonly engine: Engine;
  readonly asked: Statement[] = [];

  constructor(private readonly db: Readable) {
    this.engine = db.engine;
  }

  async query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]> {
    const since = performance.now();
    let rows: number | null = null;
    try {
      const found = await this.db.query<T>(sql, params);
      rows = found.length;
      return found;
    } finally {
      this.asked.push({ sql, ms: Math.round((performance.now() - since) * 100) / 100, rows });
    }
  }

  check(): void {
    this.db.check?.();
  }

  wait<T>(answer: Promise<T>): Promise<T> {
    return this.db.wait?.(answer) ?? answer;
  }
}
