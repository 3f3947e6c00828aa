import DataLoader from 'dataloader';
import type { Database, Scalar } from './contract';

/** `until_revision` of what still holds. */
export const HOLDS = 4294967295;

/** Loads many at once, in the order of `keys`: one statement whatever their number. */
export type Batch<K, V> = (view: View, keys: readonly K[]) => Promise<readonly V[]>;

/** The data as it stood at one revision, for one request. What it loads is kept for that request. */
export class View {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown, unknown>>();
  private readonly kept = new Map<unknown, Promise<unknown>>();

  constructor(
    private readonly db: Pick<Database, 'engine' | 'query'>,
    /** Everything up to and including this revision is seen. */
    readonly revision: number,
    /** Whether a table stands as it stood: no later revision had touched it as the request began. */
    readonly isUnchanged: (table: string) => boolean,
    /** True when the reader asked for this revision: cursors of another one do not belong here. */
    readonly isPinned: boolean,
    /** The view of another revision in the same request; null for one that does not exist. */
    readonly at: (revision: number) => Promise<View | null>,
  ) {}

  get engine(): Database['engine'] {
    return this.db.engine;
  }

  query<T>(sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    return this.db.query<T>(sql, params);
  }

  /** Asks a batch for one key; equal keys and calls of the same moment share one statement. */
  load<K, V>(batch: Batch<K, V>, key: K): Promise<V> {
    return this.loaderOf(batch).load(key) as Promise<V>;
  }

  loadMany<K, V>(batch: Batch<K, V>, keys: readonly K[]): Promise<V[]> {
    return Promise.all(keys.map((key) => this.load(batch, key)));
  }

  /** Computes something once per request and revision. */
  once<V>(compute: (view: View) => Promise<V>): Promise<V> {
    if (!this.kept.has(compute)) this.kept.set(compute, compute(this));
    return this.kept.get(compute) as Promise<V>;
  }

  private loaderOf<K, V>(batch: Batch<K, V>): DataLoader<unknown, unknown, unknown> {
    const known = this.loaders.get(batch);
    if (known) return known;
    const ask = (keys: readonly unknown[]): Promise<readonly unknown[]> => batch(this, keys as readonly K[]);
    const loader = new DataLoader<unknown, unknown, unknown>(ask, { cacheKeyFn: fingerprint, maxBatchSize: 1000 });
    this.loaders.set(batch, loader);
    return loader;
  }
}

/** Equal for equal keys. A class counts by its name: JSON would leave it out, and lists of two types would be one. */
function fingerprint(key: unknown): unknown {
  const named = (_: string, value: unknown): unknown => (typeof value === 'function' ? value.name : value);
  return typeof key === 'object' ? JSON.stringify(key, named) : key;
}

/** An object of the graph remembers the view it was read in, so that nested fields answer at the same revision. */
export abstract class Viewed {
  view: View;
}
