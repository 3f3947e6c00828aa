import DataLoader from 'dataloader';
import type { MaybePromise } from '../kernel/maybe-promise';
import type { Engine, Readable, Scalar } from './contract';
import type { Memory } from './memory';

/** `until_revision` of what still holds. */
export const HOLDS = 4294967295;

/** Loads many at once, in the order of `keys`: one statement whatever their number. */
export type Batch<K, V> = (view: View, keys: readonly K[]) => Promise<readonly V[]>;

/** The data as it stood at one revision, for one request. What it loads is kept for that request. */
export class View {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown, unknown>>();
  private readonly computed = new Map<unknown, unknown>();

  constructor(
    private readonly db: Readable,
    /** Everything up to and including this revision is seen. */
    readonly revision: number,
    /** Whether a table stands as it stood: no later revision had touched it as the request began. */
    readonly isUnchanged: (table: string) => boolean,
    /** True when the reader asked for this revision: cursors of another one do not belong here. */
    readonly isPinned: boolean,
    /** The view of another revision in the same request; null for one that does not exist. */
    readonly at: (revision: number) => Promise<View | null>,
    /** What is remembered of this revision; null for the past. */
    private readonly memory: Memory | null = null,
  ) {}

  get engine(): Engine {
    return this.db.engine;
  }

  /** Whether it is read at the head, where much is remembered. */
  get isHead(): boolean {
    return this.memory !== null;
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

  /** What a batch has for each of some keys, asked for once however often it comes. */
  async loadEach<K, V>(batch: Batch<K, V>, keys: Iterable<K>): Promise<ReadonlyMap<K, V>> {
    const each = [...new Set(keys)];
    const loaded = await this.loadMany(batch, each);
    return new Map(each.map((key, index) => [key, loaded[index]!]));
  }

  /** Computes something once per request and revision. */
  once<V>(compute: (view: View) => Promise<V>): Promise<V> {
    return this.own(compute, () => compute(this));
  }

  /** Makes something once per request and revision, by the object that stands for it. */
  own<V>(key: object, make: () => V): V {
    if (!this.computed.has(key)) this.computed.set(key, make());
    return this.computed.get(key) as V;
  }

  /** Computes something once per revision, for all requests at the head. What is in it belongs to no request and is small. */
  kept<V>(compute: (view: View) => Promise<V>): MaybePromise<V> {
    return this.memory ? this.memory.once(compute, () => compute(this)) : this.once(compute);
  }

  /** The same data read over another database: by somebody who goes on when this request has ended. */
  over(db: Readable): View {
    return new View(db, this.revision, this.isUnchanged, this.isPinned, this.at, this.memory);
  }

  /** Waits for what goes on whether this request does or not, as long as it may. */
  wait<T>(answer: Promise<T>): Promise<T> {
    return this.db.wait?.(answer) ?? answer;
  }

  /** The same data for one part of a long work: what it loads is forgotten with the part. */
  apart(): View {
    return new View(this.db, this.revision, this.isUnchanged, this.isPinned, this.at);
  }

  private loaderOf<K, V>(batch: Batch<K, V>): DataLoader<unknown, unknown, unknown> {
    const known = this.loaders.get(batch);
    if (known) return known;
    // DataLoader takes what is thrown at once for a bug of ours.
    const ask = async (keys: readonly unknown[]): Promise<readonly unknown[]> => {
      this.db.check?.();
      return batch(this, keys as readonly K[]);
    };
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
  /** Rows that were read along with it, by name. */
  along?: Readonly<Record<string, object>>;
}
