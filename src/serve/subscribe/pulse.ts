import type { Head } from '../../db/head';
import type { Bell } from '../graphql/history/feed';

interface Waiting {
  readonly isMet: (revision: number) => boolean;
  readonly wake: () => void;
}

const LEAST_MS = 50;

/** Looks at the head again and again while somebody waits for it: one look for all. While the database is away nobody is woken. */
export class Pulse implements Bell {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly head: Head,
    private readonly everyMs: number,
  ) {}

  async last(): Promise<number> {
    return (await this.head.current()).revision;
  }

  async reaching(revision: number): Promise<number> {
    return (await this.head.reaching(revision)).revision;
  }

  after(revision: number, signal: AbortSignal): Promise<void> {
    return this.until((last) => last > revision, signal);
  }

  answered(signal: AbortSignal): Promise<void> {
    return this.until(() => true, signal);
  }

  private until(isMet: Waiting['isMet'], signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const over = (): void => {
        this.waiting.delete(one);
        reject(signal.reason as Error);
      };
      const wake = (): void => {
        signal.removeEventListener('abort', over);
        resolve();
      };
      const one = { isMet, wake };
      signal.addEventListener('abort', over, { once: true });
      this.waiting.add(one);
      this.timer ??= setTimeout(() => void this.look(), Math.max(this.everyMs, LEAST_MS));
    });
  }

  private async look(): Promise<void> {
    const last = await this.last().catch(() => null);
    this.timer = null;
    for (const one of last === null ? [] : this.waiting)
      if (one.isMet(last!)) {
        this.waiting.delete(one);
        one.wake();
      }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => void this.look(), Math.max(this.everyMs, LEAST_MS));
  }
}
