import type { Database, Engine, Readable, Scalar } from './contract';
import type { Deadline } from './deadline';

/** The database as one request reads it: all its statements share the deadline. */
export class RequestDatabase implements Readable {
  constructor(
    private readonly db: Database,
    private readonly deadline: Deadline,
    /** Where its statements are counted; null where that is done elsewhere. */
    private readonly facts: { statements: number } | null = null,
  ) {}

  get engine(): Engine {
    return this.db.engine;
  }

  query<T>(sql: string, params?: readonly Scalar[]): Promise<T[]> {
    if (this.facts) this.facts.statements += 1;
    return this.db.query<T>(sql, params, this.deadline);
  }

  check(): void {
    this.deadline.check();
  }

  wait<T>(answer: Promise<T>): Promise<T> {
    return this.deadline.wait(answer);
  }
}
