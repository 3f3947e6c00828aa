import type { Scalar, Tx } from './database';
import { insertRows } from './insert';
import type { RecordedChange, Unit } from './unit-of-work';

const mostBuffered = 500;
const columns = ['revision', 'sequence', 'operation', 'entity', 'entity_id', 'before', 'after'] as const;

/** Writes the changes of a unit many at a time. */
export class BufferedUnit implements Unit {
  changes = 0;
  private rows: Scalar[][] = [];

  constructor(
    readonly revision: number,
    readonly tx: Tx,
  ) {}

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
