import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolLimits } from '../config/config';
import { libsqlThreads } from '../config/libsql-threads';
import { type HandoverError, Overloaded } from '../kernel/errors';
import type { Connections } from './connections';
import type { Load, Scalar } from './contract';
import { Places } from './places';
import { SqliteReader } from './sqlite-reader';
import { Watch } from './watch';

const MOST_READERS = 8;
/** Exports have readers of their own beside these. */
libsqlThreads(MOST_READERS + 4);

/** The connections that read a file. */
export class SqliteReaders implements Connections<SqliteReader> {
  readonly watch = new Watch();
  readonly places: Places;
  private readonly idle: SqliteReader[] = [];

  constructor(
    private readonly path: string,
    readonly limits: PoolLimits,
  ) {
    this.places = new Places(Math.min(limits.size, MOST_READERS), limits.queueLimit);
  }

  get load(): Load {
    return { used: this.places.used, waiting: this.places.waiting, size: this.places.size };
  }

  connect(done: (error: Error | null, reader: SqliteReader) => void): void {
    let reader: SqliteReader;
    try {
      reader = this.idle.pop() ?? new SqliteReader(this.path);
    } catch (error) {
      this.places.leave();
      return done(error as Error, null as never);
    }
    done(null, reader);
  }

  ask(reader: SqliteReader, sql: string, params: Scalar[], done: (error: Error | null, rows: unknown) => void): void {
    reader.all(sql, params).then(
      (rows) => done(null, rows),
      (error: Error) => done(error, null),
    );
  }

  back(reader: SqliteReader, error: Error | null): void {
    if (error || reader.isFull) reader.close();
    else this.idle.push(reader);
    this.places.leave();
  }

  /** Its place is taken until the statement has ended. */
  abandon(reader: SqliteReader): void {
    const again = { until: 0, late: (): void => reader.interrupt() };
    again.late();
    this.watch.add(again);
    void reader.ended().then(() => {
      this.watch.remove(again);
      reader.close();
      this.places.leave();
    });
  }

  noConnection(): HandoverError {
    return new Overloaded('All connections to the database are in use');
  }

  /** Waits for what is running. */
  async close(): Promise<void> {
    while (this.places.used > 0) await sleep(5);
    for (const reader of this.idle.splice(0)) reader.close();
  }
}
