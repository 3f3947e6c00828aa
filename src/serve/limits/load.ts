import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

export interface LoadLimits {
  /** How long the event loop may keep others waiting. */
  readonly shedDelayMs: number;
  /** How many requests may be on their way at a time. */
  readonly maxInFlight: number;
}

const RESOLUTION_MS = 20;
const SAMPLE_MS = 500;
/** Fewer than these at one turn of the event loop are no flood, however long one of them takes. */
const CROWD = 100;

/** How busy this process is. */
export class Load {
  /** Requests so far. */
  private requests = 0;
  private connections = 0;
  private readonly delays: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly sampling: NodeJS.Timeout;
  private inFlight = 0;
  private delayMs = 0;
  /** When the first of those came that were taken at this turn, and after how many. */
  private turn: { readonly at: number; readonly after: number } | null = null;

  constructor(private readonly limits: LoadLimits) {
    this.delays.enable();
    this.sampling = setInterval(() => this.sample(), SAMPLE_MS).unref();
  }

  /** Expensive work should not begin: on the average of half a second the loop kept others waiting. */
  get isBusy(): boolean {
    return this.delayMs > this.limits.shedDelayMs;
  }

  /** Nothing should begin: too many requests are on their way, or so many came at once that those behind them wait too long. */
  get isFull(): boolean {
    return this.inFlight >= this.limits.maxInFlight || this.isCrowded();
  }

  /** Requests and connections so far: who was just let in is about to ask. */
  get arrivals(): number {
    return this.requests + this.connections;
  }

  /** Counts a connection. */
  readonly connected = (): void => void (this.connections += 1);

  /** Counts a request; the answer tells that it has ended. */
  begin(): () => void {
    this.turn ??= this.newTurn();
    this.requests += 1;
    this.inFlight += 1;
    return () => void (this.inFlight -= 1);
  }

  stop(): void {
    clearInterval(this.sampling);
    this.delays.disable();
  }

  private isCrowded(): boolean {
    if (this.turn === null || this.requests - this.turn.after < CROWD) return false;
    return performance.now() - this.turn.at > this.limits.shedDelayMs;
  }

  private newTurn(): { at: number; after: number } {
    setImmediate(() => (this.turn = null));
    return { at: performance.now(), after: this.requests };
  }

  private sample(): void {
    this.delayMs = Math.max(0, (this.delays.mean || 0) / 1e6 - RESOLUTION_MS);
    this.delays.reset();
  }
}
