import type { MaybePromise } from '../kernel/maybe-promise';

/** What was read of one revision, kept for every request that reads it. */
export class Memory {
  private readonly kept = new Map<unknown, unknown>();

  constructor(readonly revision: number) {}

  /** Computes something once; what failed is tried again. Nothing of one request may be in it. */
  once<V>(key: unknown, compute: () => Promise<V>): MaybePromise<V> {
    if (this.kept.has(key)) return this.kept.get(key) as MaybePromise<V>;
    const computing = compute().then(
      (value) => {
        this.kept.set(key, value);
        return value;
      },
      (error: unknown) => {
        this.kept.delete(key);
        throw error;
      },
    );
    this.kept.set(key, computing);
    return computing;
  }
}
