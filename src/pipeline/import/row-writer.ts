import { insertRows } from '../../db/insert';
import { all, joined, named, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import { HOLDS } from '../../db/view';
import { RecordKind } from '../../evidence/record/record.terms';
import type { Table } from '../../package/columns';
import type { Row } from '../../package/row-rules';
import { isVersioned, keyOf, scalarsOf } from './stored';

/** Columns of the database that a package does not have, with what a new row gets. */
const FURTHER: Readonly<Record<string, readonly [string, string | number | null][]>> = {
  claim: [['pinned', 0]],
};

/** Writes rows of one table in one revision, each with its entry in the change feed. */
export class RowWriter {
  constructor(
    private readonly unit: Unit,
    private readonly table: Table,
  ) {}

  /** New rows. An exchange or a medical service is a record as well. */
  async add(rows: readonly Row[]): Promise<void> {
    const { name, columns } = this.table;
    const kind =
      name === 'exchange' ? RecordKind.EXCHANGE : name === 'medical_service' ? RecordKind.MEDICAL_SERVICE : null;
    const ids = rows.map((row) => String(row.id));
    if (kind)
      await insertRows(
        this.unit.tx,
        'record',
        ['id', 'kind', 'canonical_id'],
        ids.map((id) => [id, kind, id]),
      );
    const more = [...(FURTHER[name] ?? []), ...this.versions()];
    const names = [...columns.map((column) => column.name), ...more.map(([column]) => column)];
    await insertRows(
      this.unit.tx,
      name,
      names,
      rows.map((row) => [...scalarsOf(this.table, row), ...more.map(([, value]) => value)]),
    );
    for (const row of rows) await this.tell('ADD', row, null, row);
  }

  /** Other content under the same key: in place, or as a new version where rows are versioned. */
  async change(before: Row, after: Row): Promise<void> {
    if (isVersioned(this.table)) {
      await this.end(before);
      await this.add([after]);
    } else {
      await this.update(after);
      await this.tell('MODIFY', after, before, after);
    }
  }

  /** Ends what still holds; an entry the package took back was an error. */
  async end(row: Row): Promise<void> {
    const { unit, table } = this;
    const because = table.name === 'match' ? sql`` : sql`, ended_because = ${'ENTRY_ERROR'}`;
    const which = all([...this.keyConditions(row), sql`until_revision = ${HOLDS}`]);
    const asked = sql`UPDATE ${named(table.name)} SET until_revision = ${unit.revision}${because} WHERE ${which}`;
    await unit.tx.run(asked.text, asked.params);
    await this.tell('END', row, row, null);
  }

  /** Takes a row away, where rows have no versions; the change feed keeps it for reads of earlier revisions. */
  async remove(row: Row): Promise<void> {
    const asked = sql`DELETE FROM ${named(this.table.name)} WHERE ${all(this.keyConditions(row))}`;
    await this.unit.tx.run(asked.text, asked.params);
    await this.tell('END', row, row, null);
  }

  private versions(): [string, number][] {
    return isVersioned(this.table)
      ? [
          ['since_revision', this.unit.revision],
          ['until_revision', HOLDS],
        ]
      : [];
  }

  private async update(row: Row): Promise<void> {
    const { columns, name } = this.table;
    const values = scalarsOf(this.table, row);
    const set = joined(
      columns.map((column, index) => sql`${named(column.name)} = ${values[index]!}`),
      ', ',
    );
    const asked = sql`UPDATE ${named(name)} SET ${set} WHERE ${all(this.keyConditions(row))}`;
    await this.unit.tx.run(asked.text, asked.params);
  }

  private keyConditions(row: Row): ReturnType<typeof sql>[] {
    return this.table.key.map((part) => sql`${named(part)} = ${String(row[part])}`);
  }

  private tell(operation: 'ADD' | 'MODIFY' | 'END', row: Row, before: Row | null, after: Row | null): Promise<void> {
    return this.unit.record({ operation, entity: this.table.name, entityId: keyOf(this.table, row), before, after });
  }
}
