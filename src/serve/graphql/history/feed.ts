import { LRUCache } from 'lru-cache';
import type { Readable } from '../../../db/contract';
import { Reads } from '../../../db/reads';
import { sql } from '../../../db/sql';
import type { View } from '../../../db/view';
import { HandoverError } from '../../../kernel/errors';
import { Change } from './change';
import { END_OF_REVISION } from './change.list';
import { changesAfter, type Position } from './change.rows';

/** Changes read at a time: what one reader holds that it was not sent yet. */
const BATCH = 50;
/** Readers who stand at the same place share what was read there. */
const SHARED = 20;

/** For how long changes that are taken share what is read along with them. */
const SHARED_MS = 200;

/** A part of the feed. */
interface Part {
  readonly changes: readonly Change[];
  /** Everything up to it was looked at. */
  readonly until: Position;
  /** True where nothing followed at that moment. */
  readonly isEnd: boolean;
}

/** Tells when there may be more to read. Rejects with what `signal` was aborted with. */
export interface Bell {
  /** The last revision. */
  last(): Promise<number>;
  /** The last revision, looked up anew where this one is not known yet. */
  reaching(revision: number): Promise<number>;
  /** Waits for a revision after this one. */
  after(revision: number, signal: AbortSignal): Promise<void>;
  /** Waits for the database to answer again. */
  answered(signal: AbortSignal): Promise<void>;
}

/** One who reads the feed, until `signal` tells to end. */
export interface Reader {
  /** The last change it was given. */
  position: Position;
  readonly signal: AbortSignal;
}

/** The change feed as it grows, for any number of readers. */
export class Feed {
  private readonly parts = new LRUCache<string, Promise<Part>>({ max: SHARED });

  constructor(
    readonly bell: Bell,
    /** The database for one piece of work, with its time limit. */
    private readonly open: () => Readable,
  ) {}

  /** Every change after the position of a reader that readers may see, once and in order, and then those to come. What the database does not
   *  answer is asked again. */
  async *follow(reader: Reader): AsyncGenerator<Change, void> {
    for (;;) {
      const { changes, until, isEnd } = await this.patiently(reader);
      const viewAt = this.views();
      for (const change of changes) {
        reader.signal.throwIfAborted();
        reader.position = placeOf(change);
        yield Object.assign(new Change(), change, { view: viewAt(viewOf(change)) });
      }
      reader.position = until;
      if (isEnd) await this.bell.after(until.revision, reader.signal);
    }
  }

  /** What is asked of changes is asked in time: nobody knows when they will be taken. */
  private views(): (of: View) => View {
    let [made, madeAt] = [null as View | null, 0];
    return (of) => {
      if (made === null || performance.now() - madeAt > SHARED_MS)
        [made, madeAt] = [of.over(this.open()), performance.now()];
      return made;
    };
  }

  private async patiently(reader: Reader): Promise<Part> {
    for (;;) {
      reader.signal.throwIfAborted();
      try {
        return await this.part(reader.position);
      } catch (error) {
        if (!(error instanceof HandoverError)) throw error;
        await this.bell.answered(reader.signal);
      }
    }
  }

  private async part(position: Position): Promise<Part> {
    const name = [await this.bell.last(), position.revision, position.sequence].join(' ');
    const part = this.parts.get(name) ?? this.read(position);
    this.parts.set(name, part);
    part.catch(() => this.parts.delete(name));
    return part;
  }

  private async read(position: Position): Promise<Part> {
    const view = await new Reads(this.open()).viewOf(null);
    const changes = await changesAfter(view, position, BATCH, sql`1 = 1`);
    const isEnd = changes.length < BATCH;
    const end = { revision: Math.max(view.revision, position.revision), sequence: END_OF_REVISION };
    return { changes, until: isEnd ? end : placeOf(changes.at(-1)!), isEnd };
  }
}

const viewOf = (change: Change): View => (change as Change & { view: View }).view;

function placeOf({ cursor }: Change): Position {
  const [revision, sequence] = cursor.split(':').map(Number);
  return { revision: revision!, sequence: sequence! };
}
