import type { Operation } from './change.entity';
import type { Scalar, Tx } from './contract';
import { insertRows } from './insert';

export interface RecordedChange {
  readonly operation: Operation;
  /** The table of the row. */
  readonly entity: string;
  readonly entityId: string;
  /** The row by its column names; null where there is none. */
  readonly before: object | null;
  readonly after: object | null;
}

/** One revision while it is being made. */
export interface Unit {
  /** The number this revision gets if it changes anything. */
  readonly revision: number;
  readonly tx: Tx;
  /** How many changes were recorded so far. */
  readonly changes: number;
  /** Whether its number is spent though nothing may have changed. */
  readonly isSpent: boolean;
  /** Commits what was written though no change is recorded: what a process notes for itself is no part of the history, and no number is spent. */
  keep(): void;
  /** Adds to the change feed; the row itself is written by the caller, through `tx`. */
  record(change: RecordedChange): Promise<void>;
  /** Spends the number though nothing may have changed. */
  spend(): void;
  /** Names the state that this revision leaves, and spends its number. */
  release(name: string): Promise<void>;
  /** Writes the changes recorded so far, for those who read them in this transaction. */
  flush(): Promise<void>;
}

const mostBuffered = 500;
const columns = ['revision', 'sequence', 'operation', 'entity', 'entity_id', 'before', 'after'] as const;

/** Writes the changes of a unit many at a time. */
export class BufferedUnit implements Unit {
  changes = 0;
  isKept = false;
  isSpent = false;
  private rows: Scalar[][] = [];

  constructor(
    readonly revision: number,
    readonly tx: Tx,
  ) {}

  keep(): void {
    this.isKept = true;
  }

  spend(): void {
    this.isSpent = true;
  }

  async release(name: string): Promise<void> {
    this.spend();
    await this.tx.run('UPDATE revision SET release_name = ? WHERE id = ?', [name, this.revision]);
  }

  async record({ operation, entity, entityId, before, after }: RecordedChange): Promise<void> {
    this.changes += 1;
    this.rows.push([this.revision, this.changes, operation, entity, entityId, json(before), json(after)]);
    if (this.rows.length >= mostBuffered) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.rows;
    this.rows = [];
    await insertRows(this.tx, 'change', columns, rows);
  }
}

function json(row: object | null): string | null {
  return row === null ? null : JSON.stringify(row);
}
