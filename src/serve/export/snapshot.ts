import type { Readable, Scalar } from '../../db/contract';
import { Reads } from '../../db/reads';
import { View } from '../../db/view';

/** The data at one revision for as long as an export takes. It is never taken for the head: others write meanwhile. */
export class Snapshot {
  constructor(
    private readonly db: Readable,
    readonly revision: number,
  ) {}

  /** A new view: a view keeps what it loads, so each piece of an export has its own. */
  view(): View {
    return new View(
      this.db,
      this.revision,
      () => false,
      true,
      () => Promise.resolve(null),
    );
  }

  /** What a resolver of the graph needs to answer as of this revision, whatever it is asked for. */
  reads(): Reads {
    return new SnapshotReads(this.db, this.view());
  }

  query<T>(text: string, params: readonly Scalar[] = []): Promise<T[]> {
    return this.db.query<T>(text, params);
  }
}

class SnapshotReads extends Reads {
  constructor(
    db: Readable,
    private readonly only: View,
  ) {
    super(db);
  }

  override viewOf(): Promise<View> {
    return Promise.resolve(this.only);
  }
}
