import type { DataSource } from 'typeorm';
import type { Floor } from '../floor/endpoint';
import type { Loaders } from './loaders';

/** What a request of the plain way has at hand. */
export interface Plain {
  readonly db: DataSource;
  readonly revision: number;
  readonly load: Loaders;
  /** For sums and search, over the same connections. */
  readonly floor: Floor;
}
