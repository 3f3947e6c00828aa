import type { Measured } from '../../package/describe';

const MOST = 1000;

/** Sizes and hashes of files that were read to their end, by entity tag; the oldest are forgotten first. */
export class Measures {
  private readonly kept = new Map<string, Measured>();

  get(tag: string): Measured | null {
    return this.kept.get(tag) ?? null;
  }

  set(tag: string, measured: Measured): void {
    this.kept.delete(tag);
    this.kept.set(tag, measured);
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!);
  }
}
