import { Budget } from '../limits/budget';

/** Keys that were no good, from one address. */
export const MOST_FAILURES = { points: 10, windowS: 600 };

interface Trying {
  running: number;
  readonly waiting: (() => void)[];
}

/** Counts the keys of each client that are no good. Each look-up takes its place among them before it begins and gives it back where the key is right; who finds no place
 *  waits for look-ups that may give one back, so that right keys never hinder each other, and guesses sent at once are no more than others. */
export class Guesses {
  private readonly failures = new Budget(() => MOST_FAILURES);
  private readonly trying = new Map<string, Trying>();

  /** Answers how to tell that the look-up has ended; null: there were too many. */
  async begin(client: string): Promise<((isRight: boolean) => void) | null> {
    while (this.failures.remaining(client) < 1) {
      const running = this.trying.get(client);
      if (!running) return null;
      await new Promise<void>((resolve) => running.waiting.push(resolve));
    }
    this.failures.giveBack(client, -1);
    const trying = this.trying.get(client) ?? { running: 0, waiting: [] };
    trying.running += 1;
    this.trying.set(client, trying);
    return (isRight) => this.end(client, trying, isRight);
  }

  private end(client: string, trying: Trying, isRight: boolean): void {
    if (isRight) this.failures.giveBack(client, 1);
    trying.running -= 1;
    if (trying.running === 0) this.trying.delete(client);
    const woken = trying.waiting.splice(0, trying.running === 0 ? Infinity : 1);
    for (const wake of woken) wake();
  }
}
