import { ClientGone, DeadlineExceeded, type HandoverError } from '../kernel/errors';

/** An answer did not come in time; what was asked may still be going on. */
export class TooLong extends Error {}

/** @throws {TooLong} after `ms`. mysql2's own `timeout` leaves its timer behind when the connection is lost. */
export async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), ms);
  });
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer));
}

const gone = (): ClientGone => new ClientGone('Nobody waits for the answer any more');

/** Work that can be broken off. */
interface Running {
  end(reason: HandoverError): void;
}

/** When the answer to a request is due, and whether anybody still waits for it. Everything asked for that request shares it. */
export class Deadline {
  /** An instant of `performance`. */
  readonly until: number;
  private readonly running = new Set<Running>();
  private isLeft = false;

  constructor(ms: number) {
    this.until = performance.now() + ms;
  }

  /** Before something begins.
   *  @throws {DeadlineExceeded | ClientGone} */
  check(): void {
    if (this.isLeft) throw gone();
    if (performance.now() >= this.until) throw this.exceeded();
  }

  /** Nobody waits any more: what is running is broken off, and nothing else begins. */
  leave(): void {
    this.isLeft = true;
    for (const one of this.running) one.end(gone());
  }

  add(one: Running): void {
    this.running.add(one);
  }

  remove(one: Running): void {
    this.running.delete(one);
  }

  /** Waits for what others may wait for as well, and which therefore goes on.
   *  @throws {DeadlineExceeded | ClientGone} */
  async wait<T>(answer: Promise<T>): Promise<T> {
    this.check();
    try {
      return await inTime(answer, this.until - performance.now());
    } catch (error) {
      throw error instanceof TooLong ? this.exceeded() : error;
    }
  }

  exceeded(): DeadlineExceeded {
    return new DeadlineExceeded('The request took longer than it may');
  }
}
