import type { Following } from '../../../db/context';
import { BadUserInput } from '../../../kernel/errors';
import { END_OF_REVISION, positionOf } from './change.list';
import type { Position } from './change.rows';
import type { Feed, Reader } from './feed';

/** The change feed as one subscription reads it. */
export class FollowedChanges implements Following {
  private readonly ending = new AbortController();
  private reader: Reader | null = null;

  constructor(private readonly feed: Feed) {}

  async begin(after: number | null | undefined, cursor: string | null | undefined): Promise<AsyncIterable<object>> {
    this.reader = { position: await this.start(after, cursor), signal: this.ending.signal };
    return this.feed.follow(this.reader);
  }

  /** The next that is read is this error. */
  end(reason: Error): void {
    this.ending.abort(reason);
  }

  /** After which reading goes on without a gap; null before it has begun. */
  get cursor(): string | null {
    if (this.reader === null) return null;
    const { revision, sequence } = this.reader.position;
    return `${revision}:${Math.min(sequence, MOST_SEQUENCE)}`;
  }

  private async start(after: number | null | undefined, cursor: string | null | undefined): Promise<Position> {
    const { bell } = this.feed;
    if ((after ?? null) === null && (cursor ?? null) === null)
      return { revision: await bell.last(), sequence: END_OF_REVISION };
    const position = positionOf(after, cursor);
    const head = await bell.reaching(position.revision);
    if (position.revision <= head) return position;
    const name = (cursor ?? null) === null ? 'after' : 'cursor';
    throw new BadUserInput(name, `${name} names revision ${position.revision}; there are 0 to ${head}.`);
  }
}

/** A cursor has nine digits at most. */
const MOST_SEQUENCE = 999_999_999;
