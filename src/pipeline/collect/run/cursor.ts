import { createHash } from 'node:crypto';
import type { Item, State } from '../connectors/connector';

/** How an item looked, when it was first and when last fetched. */
type Seen = readonly [look: string, first: number, last: number];

interface Shape {
  readonly state: State;
  readonly seen: Record<string, Seen>;
  readonly counts: readonly number[];
}

const MINUTE_MS = 60_000;
/** Pages older than that are edited no more. */
const RECHECKED_MS = 14 * 24 * 60 * MINUTE_MS;
const REMEMBERED_MS = 60 * 24 * 60 * MINUTE_MS;
const MOST_SEEN = 5000;
const RUNS = 9;

const short = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

/** Where a feed stands: what its connector wants to know, what was fetched of late, how many items it used to name. It saves requests and decides
 *  nothing: without it all is fetched again and found to be there. */
export class FeedCursor {
  state: State;
  private readonly seen: Map<string, Seen>;
  private readonly counts: number[];

  constructor(
    json: string | null,
    private readonly recheckMs: number,
    private readonly now = Date.now(),
  ) {
    const { state, seen, counts } = json === null ? EMPTY : (JSON.parse(json) as Shape);
    this.state = state;
    this.seen = new Map(Object.entries(seen));
    this.counts = [...counts];
  }

  /** False for an item that looks as it did when it was last fetched, not long ago. */
  isWorthALook(item: Item): boolean {
    const known = this.seen.get(keyOf(item));
    if (!known || known[0] !== lookOf(item)) return true;
    return item.content === null && this.isDue(known);
  }

  /** Whether some page is to be looked at again, though the feed says nothing of it. */
  get hasDue(): boolean {
    return [...this.seen.values()].some((known) => this.isDue(known));
  }

  remember(item: Item): void {
    const first = this.seen.get(keyOf(item))?.[1] ?? this.now;
    this.seen.set(keyOf(item), [lookOf(item), first, this.now]);
  }

  /** Of an item that could not be kept. */
  forget(item: Item): void {
    this.seen.delete(keyOf(item));
  }

  count(listed: number): void {
    this.counts.push(listed);
  }

  /** The median of the items in the last runs that had some; 0 before the first. */
  get usual(): number {
    const sorted = this.counts.slice(-RUNS).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }

  toJson(): string {
    const young = [...this.seen].filter(([, [, , last]]) => this.now - last < REMEMBERED_MS);
    const kept = young.sort(([, one], [, other]) => other[2] - one[2]).slice(0, MOST_SEEN);
    const shape: Shape = { state: this.state, seen: Object.fromEntries(kept), counts: this.counts.slice(-RUNS) };
    return JSON.stringify(shape);
  }

  /** After some time, then after twice that, and so on, until it is old; with no time given, at each run. */
  private isDue([, first, last]: Seen): boolean {
    const age = last - first;
    const pause = this.recheckMs === 0 ? 0 : Math.max(this.recheckMs, age);
    return age < RECHECKED_MS && this.now - last >= pause;
  }
}

const EMPTY: Shape = { state: null, seen: {}, counts: [] };
const keyOf = ({ guid, address }: Item): string => short([guid, address]);
const lookOf = ({ title, updated, published, content }: Item): string =>
  short([title, updated, published?.text, content]);
