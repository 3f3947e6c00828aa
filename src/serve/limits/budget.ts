import { LRUCache } from 'lru-cache';
import { HandoverError } from '../../kernel/errors';

/** A client has spent what it may for now. */
export class RateLimited extends HandoverError {
  readonly code = 'RATE_LIMITED';

  constructor(
    /** When to come again. */
    readonly retryAfterS: number,
    options?: ErrorOptions,
  ) {
    super(
      `This would cost more than you may spend at the moment: come again in ${retryAfterS} s, or ask for less.`,
      options,
    );
  }
}

export interface Rate {
  /** What a client may spend at once, and get back in `windowS`. */
  readonly points: number;
  readonly windowS: number;
}

interface Bucket {
  points: number;
  /** When it held them. */
  at: number;
}

const perSecond = ({ points, windowS }: Rate): number => points / windowS;

/** Clients remembered; of more, those not seen for longest begin anew. */
const MOST_CLIENTS = 50_000;

/** A bucket of points for each client, which fills up again all the time. Takes and gives at once, never later. */
export class Budget {
  private readonly buckets: LRUCache<string, Bucket>;

  constructor(
    readonly rateOf: (client: string) => Rate,
    private readonly now: () => number = () => performance.now(),
    mostClients = MOST_CLIENTS,
  ) {
    this.buckets = new LRUCache({ max: mostClients });
  }

  /** What costs more than a bucket holds takes a full one.
   *  @throws {RateLimited} where too little is left; then nothing is taken */
  spend(client: string, points: number): void {
    const bucket = this.bucketOf(client);
    const rate = this.rateOf(client);
    const taken = Math.min(points, rate.points);
    if (bucket.points < taken) throw new RateLimited(Math.ceil((taken - bucket.points) / perSecond(rate)));
    bucket.points -= points;
  }

  /** What was taken and not used; below zero, what was used beyond. */
  giveBack(client: string, points: number): void {
    const bucket = this.bucketOf(client);
    bucket.points = Math.min(bucket.points + points, this.rateOf(client).points);
  }

  /** Whole points that are left. */
  remaining(client: string): number {
    return Math.max(0, Math.floor(this.bucketOf(client).points));
  }

  /** Until the bucket is full again. */
  secondsToFull(client: string): number {
    const rate = this.rateOf(client);
    return Math.ceil((rate.points - this.bucketOf(client).points) / perSecond(rate));
  }

  private bucketOf(client: string): Bucket {
    const [at, rate] = [this.now(), this.rateOf(client)];
    const bucket = this.buckets.get(client) ?? { points: rate.points, at };
    bucket.points = Math.min(bucket.points + ((at - bucket.at) / 1000) * perSecond(rate), rate.points);
    bucket.at = at;
    this.buckets.set(client, bucket);
    return bucket;
  }
}
