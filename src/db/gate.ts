import { AsyncLocalStorage } from 'node:async_hooks';
import { Overloaded } from '../kernel/errors';

/** Lets a few in at a time, first come first served. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  /** Off while nobody is inside, for each promise of the process pays for it. */
  private readonly inside = new AsyncLocalStorage<boolean>();
  private running = 0;

  constructor(
    private readonly limits: { readonly places: number; readonly queueLimit: number; readonly waitMs: number },
  ) {}

  /** @throws {Overloaded} when too many wait, or the wait is too long. */
  async enter<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('A transaction cannot be started within another one');
    await this.place();
    try {
      return await this.inside.run(true, work);
    } finally {
      this.leave();
    }
  }

  /** When nobody is inside or waiting. */
  async idle(): Promise<void> {
    while (this.running > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async place(): Promise<void> {
    if (this.running < this.limits.places) this.running += 1;
    else if (this.waiting.length >= this.limits.queueLimit) throw new Overloaded('Too many writers are waiting');
    else await this.turn();
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(new Overloaded('The writers before this one take too long'));
      }, this.limits.waitMs);
      const enter = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      this.waiting.push(enter);
    });
  }

  /** The place goes to the next in line, if there is one. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) return next();
    this.running -= 1;
    if (this.running === 0) this.inside.disable();
  }
}
