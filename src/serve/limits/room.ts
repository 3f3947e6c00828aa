import { Overloaded } from '../../kernel/errors';
import type { Load } from './load';

/** Gives back what was taken, once however often it is called. */
export type Leave = () => void;

export interface RoomLimits {
  /** What may be in the room at a time, in points of cost; what costs more has it for itself. */
  readonly points: number;
  /** What costs no more than this goes past it. */
  readonly free: number;
  readonly queueLimit: number;
  readonly waitMs: number;
}

const LIMITS: RoomLimits = { points: 100_000, free: 100, queueLimit: 100, waitMs: 1000 };

interface Waiting {
  readonly cost: number;
  readonly enter: () => void;
}

const full = (): Overloaded =>
  new Overloaded('There is no room for a query as expensive as this one: come again in a moment, or ask for less.');

/** A query that held the event loop shorter than this kept nobody waiting. */
const HELD_MS = 10;
/** When nobody came for so long, nobody is waiting at the door. */
const QUIET_MS = 2;
/** While others keep coming, they are heard so many times as long as they were kept waiting. */
const HEARD_LONGER = 4;
/** So many who came while others were heard are a crowd: a program with its eight connections is none. */
const CROWD_HEARD = 20;
/** For so long after a crowd was met, queries go in alone. */
const CROWD_MS = 1000;

/** What the event loop has worked so far, in milliseconds. */
const worked = (): number => performance.eventLoopUtilization().active;

/** Lets expensive queries run together only up to a sum of their costs, first come first served; cheap ones never wait. After one that held the
 *  event loop those are heard first who came meanwhile; at each turn of the loop Node takes one new connection, so that a crowd at the door needs many of
 *  them. While there is one, expensive queries go in one by one. */
export class Room {
  private readonly waiting: Waiting[] = [];
  private taken = 0;
  private isTurning = false;
  /** When a crowd was last met while others were heard. */
  private crowdAt = -Infinity;
  /** What the event loop had worked when the last query left, or came where nobody was inside, in milliseconds. */
  private workedAt = 0;

  constructor(
    private readonly load: Pick<Load, 'isBusy' | 'arrivals'>,
    private readonly limits: RoomLimits = LIMITS,
  ) {}

  /** Waits a moment for room; while the process is busy, only as long as nobody else waits.
   *  @throws {Overloaded} */
  async enter(cost: number): Promise<Leave> {
    const { points, free, queueLimit } = this.limits;
    if (cost <= free) return () => undefined;
    if (this.waiting.length >= (this.load.isBusy ? 1 : queueLimit)) throw full();
    const own = Math.min(cost, points);
    await this.turn(own);
    return this.leaving(own);
  }

  private turn(cost: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(mine), 1);
        reject(full());
        this.admit();
      }, this.limits.waitMs);
      const enter = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      const mine = { cost, enter };
      this.waiting.push(mine);
      this.admit();
    });
  }

  private leaving(cost: number): Leave {
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.taken -= cost;
      this.left();
    };
  }

  /** Of those that are inside together each held the loop from when the one before it left; who leaves at the turn at which somebody is let in, leaves
   *  what he held to the next. */
  private left(): void {
    if (this.isTurning) return;
    const heldMs = worked() - this.workedAt;
    this.workedAt += heldMs;
    if (heldMs < HELD_MS) return this.admit();
    this.isTurning = true;
    this.hearOthers(performance.now() + HEARD_LONGER * heldMs, this.load.arrivals);
  }

  private admit(): void {
    if (this.isTurning || !this.hasRoom()) return;
    this.isTurning = true;
    setImmediate(() => {
      this.next();
      setImmediate(() => this.goOn());
    });
  }

  private next(): void {
    if (!this.hasRoom()) return;
    const { cost, enter } = this.waiting.shift()!;
    if (this.taken === 0) this.workedAt = worked();
    this.taken += cost;
    enter();
  }

  private goOn(): void {
    this.isTurning = false;
    this.admit();
  }

  private hearOthers(until: number, atFirst: number): void {
    const { arrivals } = this.load;
    setTimeout(() => {
      const now = performance.now();
      if (this.load.arrivals - atFirst >= CROWD_HEARD) this.crowdAt = now;
      if (this.load.arrivals === arrivals || now >= until) this.goOn();
      else this.hearOthers(until, atFirst);
    }, QUIET_MS);
  }

  private hasRoom(): boolean {
    const [next] = this.waiting;
    if (next === undefined || this.taken === 0) return next !== undefined;
    return this.taken + next.cost <= this.limits.points && performance.now() - this.crowdAt > CROWD_MS;
  }
}
