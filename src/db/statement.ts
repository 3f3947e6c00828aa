import { type HandoverError, Overloaded } from '../kernel/errors';
import type { Connections } from './connections';
import type { Scalar } from './contract';
import { type Deadline, TooLong } from './deadline';
import { isConnectionLoss } from './engine-errors';
import type { Guest } from './places';
import { translated } from './translate';
import { storable } from './values';
import type { Watched } from './watch';

interface Asked {
  readonly sql: string;
  readonly params: Scalar[];
  readonly deadline: Deadline | undefined;
}

/** Reads what is committed, at the latest by the deadline and by the limit of a statement. */
export function read<T, C>(
  connections: Connections<C>,
  sql: string,
  params: readonly Scalar[],
  deadline?: Deadline,
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    deadline?.check();
    const asked = { sql, params: storable(params), deadline };
    new Statement<T, C>(connections, asked, resolve, reject).start();
  });
}

/** One reading statement, from its wait for a connection to its answer. Callbacks and one promise: each layer more would cost as much as a
 *  small statement. */
class Statement<T, C> implements Watched, Guest {
  until: number;
  private readonly latest: number;
  private connection: C | null = null;
  private tries = 0;
  private isSettled = false;

  constructor(
    private readonly connections: Connections<C>,
    private readonly asked: Asked,
    private readonly resolve: (rows: T[]) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    const now = performance.now();
    const { acquireTimeoutMs, statementTimeoutMs } = connections.limits;
    this.latest = Math.min(now + statementTimeoutMs, asked.deadline?.until ?? Infinity);
    this.until = Math.min(now + acquireTimeoutMs, this.latest);
  }

  start(): void {
    this.connections.watch.add(this);
    this.asked.deadline?.add(this);
    this.enter();
  }

  admitted(): void {
    this.connections.connect((error, connection) => {
      if (this.isSettled) return void (error ?? this.connections.back(connection, null));
      if (error) return this.failed(error);
      this.connection = connection;
      this.until = this.latest;
      const { sql, params } = this.asked;
      this.connections.ask(connection, sql, params, (failure, rows) => this.answered(failure, rows as T[]));
    });
  }

  late(): void {
    const { deadline } = this.asked;
    if (deadline && deadline.until <= performance.now()) this.end(deadline.exceeded());
    else this.end(this.connection ? new TooLong() : this.connections.noConnection());
  }

  end(reason: HandoverError | TooLong): void {
    const { connection } = this;
    this.settle();
    this.reject(translated(reason));
    if (connection) this.connections.abandon(connection, this.asked.sql);
  }

  private enter(): void {
    this.tries += 1;
    if (!this.connections.places.enter(this)) this.end(new Overloaded('Too many are waiting for the database'));
  }

  private answered(error: Error | null, rows: T[]): void {
    const { connection } = this;
    if (this.isSettled || !connection) return;
    this.connection = null;
    this.connections.back(connection, error);
    if (error) return this.failed(error);
    this.settle();
    this.resolve(rows);
  }

  /** A connection may have died since it was last used: the second one is new. However often, the wait has one end. */
  private failed(error: Error): void {
    if (isConnectionLoss(error) && this.tries < 2) return this.again();
    this.settle();
    this.reject(translated(error));
  }

  private again(): void {
    this.until = Math.min(performance.now() + this.connections.limits.acquireTimeoutMs, this.latest);
    this.enter();
  }

  private settle(): void {
    this.isSettled = true;
    this.connections.watch.remove(this);
    this.connections.places.forget(this);
    this.asked.deadline?.remove(this);
  }
}
