import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { ClientGone } from '../../kernel/errors';
import type { FollowedChanges } from '../graphql/history/followed-changes';
import { objectsIn } from '../graphql/cost/actual';
import { type Budget, RateLimited } from '../limits/budget';
import type { Outlet, Told } from './outlet';
import { ReaderTooSlow } from './ended';

export interface Pace {
  /** What a reader has not taken after so long it will not take. */
  readonly stallMs: number;
  /** Bytes that may wait for a reader. */
  readonly bufferBytes: number;
  /** Null: clients read as much as they like. */
  readonly budget: Budget | null;
}

interface Source {
  readonly results: AsyncGenerator<ExecutionResult, void, void>;
  readonly following: FollowedChanges;
  readonly outlet: Outlet;
  /** What the reader is told of a result, or of an error that ends the subscription. */
  readonly told: (result: ExecutionResult | { readonly failed: unknown }) => Told;
  readonly ended: (events: number) => void;
}

/** The results of one subscription, made one at a time as the reader takes them. */
export class Answers implements AsyncGenerator<Told, void, void> {
  private events = 0;
  private isOver = false;
  /** The reader was given the last. */
  private isLast = false;
  private stalled: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: Source,
    private readonly pace: Pace,
  ) {}

  async next(): Promise<IteratorResult<Told, void>> {
    const { outlet, results, told } = this.source;
    await outlet.flushed();
    clearTimeout(this.stalled);
    if (!this.isOver && outlet.buffered() > this.pace.bufferBytes) this.giveUp();
    if (this.isOver || this.isLast) return this.finish();
    try {
      const { value, done } = await results.next();
      return done ? this.finish() : await this.given(told(value));
    } catch (failed) {
      return this.isOver ? OVER : this.last(told({ failed }));
    }
  }

  return(): Promise<IteratorResult<Told, void>> {
    return Promise.resolve(this.finish());
  }

  throw(): Promise<IteratorResult<Told, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  /** The next that the reader is told is this, and nothing after it. */
  end(reason: (cursor: string | null) => Error): void {
    this.source.following.end(reason(this.source.following.cursor));
  }

  private async given(value: Told): Promise<IteratorResult<Told, void>> {
    await this.pay(objectsIn(value.data));
    this.events += 1;
    this.watch();
    return { value, done: false };
  }

  private watch(): void {
    this.stalled = setTimeout(() => this.giveUp(), this.pace.stallMs).unref();
  }

  private last(value: Told): IteratorResult<Told, void> {
    this.isLast = true;
    this.watch();
    return { value, done: false };
  }

  /** Who has nothing left to spend waits. */
  private async pay(cost: number): Promise<void> {
    const { budget } = this.pace;
    while (budget && !this.isOver)
      try {
        return budget.spend(this.source.outlet.client, cost);
      } catch (error) {
        if (!(error instanceof RateLimited)) throw error;
        await sleep(error.retryAfterS * 1000);
      }
  }

  private giveUp(): void {
    const { outlet, following } = this.source;
    outlet.cut(new ReaderTooSlow(following.cursor));
    this.finish();
  }

  private finish(): IteratorResult<Told, void> {
    if (this.isOver) return OVER;
    this.isOver = true;
    clearTimeout(this.stalled);
    this.source.following.end(new ClientGone('Nobody reads any more'));
    void this.source.results.return().catch(() => undefined);
    this.source.ended(this.events);
    return OVER;
  }
}

const OVER = { value: undefined, done: true } as const;
