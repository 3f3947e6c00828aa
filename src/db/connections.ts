import type { PoolLimits } from '../config/config';
import type { HandoverError } from '../kernel/errors';
import type { Scalar } from './contract';
import type { Places } from './places';
import type { Watch } from './watch';

/** What reading statements are asked over. Whoever has a place may `connect`; the place is free again after `back` or `abandon`, or when no
 *  connection came about. */
export interface Connections<C> {
  readonly limits: PoolLimits;
  readonly watch: Watch;
  readonly places: Places;
  connect(done: (error: Error | null, connection: C) => void): void;
  ask(connection: C, sql: string, params: Scalar[], done: (error: Error | null, rows: unknown) => void): void;
  back(connection: C, error: Error | null): void;
  /** Nobody waits for the answer any more: the statement is ended in the database too. */
  abandon(connection: C, sql: string): void;
  /** Why there was no connection in time. */
  noConnection(): HandoverError;
}
