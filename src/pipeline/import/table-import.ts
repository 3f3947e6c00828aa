import { insertRows } from '../../db/insert';
import { isIn, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import type { Table } from './columns';
import type { Problems } from './problems';
import type { NumberedRow } from './read-table';
import { RowWriter } from './row-writer';
import { hashOf, isVersioned, keyOf, storedRows } from './stored';

/** What an import did to rows, by their names `table key`. */
export interface Outcome {
  added: number;
  changed: number;
  ended: number;
  /** Changed in the package, but somebody else had changed them here: left as they are. */
  readonly kept: string[];
  /** No longer in the package; left as they are, for others may rest on them. */
  readonly missing: string[];
}

interface Brought {
  readonly hash: string;
  readonly line: number;
  readonly run: number;
}

interface Coming extends NumberedRow {
  readonly key: string;
  readonly hash: string;
}

/** Brings one table in step with its file, three-way: what the package last brought, what it brings now, what is here. */
export class TableImport {
  private readonly writer: RowWriter;

  constructor(
    private readonly unit: Unit,
    private readonly table: Table,
    private readonly packageName: string,
    private readonly problems: Problems,
    private readonly outcome: Outcome,
  ) {
    this.writer = new RowWriter(unit, table);
  }

  /** Writes a batch. Once a problem is known nothing is written any more, but keys are still compared. */
  async take(rows: readonly NumberedRow[]): Promise<void> {
    const coming = rows.map((row) => ({ ...row, key: keyOf(this.table, row.row), hash: hashOf(this.table, row.row) }));
    const brought = await this.brought(coming.map(({ key }) => key));
    const fresh = this.withoutDoubles(coming, brought);
    const changed = fresh.filter(({ key, hash }) => brought.get(key)?.hash !== hash);
    if (this.problems.count === 0) await this.write(changed, brought);
    await this.remember(fresh, brought);
  }

  /** What the package brought before and brings no more. */
  async finish(): Promise<void> {
    const gone = await this.gone();
    if (!isVersioned(this.table))
      return void this.outcome.missing.push(...gone.map((key) => `${this.table.name} ${key}`));
    const stored = await storedRows(this.unit.tx, this.table, gone);
    for (const row of stored.values()) await this.writer.end(row);
    this.outcome.ended += stored.size;
    await this.forget(gone);
  }

  private async brought(keys: readonly string[]): Promise<Map<string, Brought>> {
    const asked = sql`SELECT row_key AS \`key\`, hash, line, run FROM import_row
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    const rows = await this.unit.tx.query<Brought & { key: string }>(asked.text, asked.params);
    return new Map(rows.map((row) => [row.key, row]));
  }

  private withoutDoubles(coming: readonly Coming[], brought: ReadonlyMap<string, Brought>): Coming[] {
    const seen = new Map(
      [...brought].filter(([, { run }]) => run === this.unit.revision).map(([key, { line }]) => [key, line]),
    );
    return coming.filter(({ key, line }) => {
      const before = seen.get(key);
      if (before === undefined) seen.set(key, line);
      else
        this.problems.add({
          file: `${this.table.name}.csv`,
          line,
          column: this.table.key.join(),
          found: `${key} again, after line ${before}`,
          expected: 'each key once',
        });
      return before === undefined;
    });
  }

  private async write(changed: readonly Coming[], brought: ReadonlyMap<string, Brought>): Promise<void> {
    const stored = await storedRows(
      this.unit.tx,
      this.table,
      changed.map(({ key }) => key),
    );
    const added = changed.filter(({ key }) => !stored.has(key) && !brought.has(key));
    await this.writer.add(added.map(({ row }) => row));
    this.outcome.added += added.length;
    for (const one of changed)
      if (stored.has(one.key) || brought.has(one.key)) await this.merge(one, brought.get(one.key), stored.get(one.key));
  }

  /** A row that somebody touched since is kept; one that already says the same needs nothing. */
  private async merge(
    { key, hash, row }: Coming,
    brought: Brought | undefined,
    stored: NumberedRow['row'] | undefined,
  ): Promise<void> {
    const here = stored && hashOf(this.table, stored);
    if (here === hash) return;
    if (!stored || here !== brought?.hash) return void this.outcome.kept.push(`${this.table.name} ${key}`);
    await this.writer.change(stored, row);
    this.outcome.changed += 1;
  }

  private async remember(rows: readonly Coming[], brought: ReadonlyMap<string, Brought>): Promise<void> {
    const { unit, packageName, table } = this;
    const known = rows.filter(({ key }) => brought.has(key)).map(({ key }) => key);
    await this.forget(known);
    const columns = ['package', 'entity', 'row_key', 'hash', 'line', 'run'];
    await insertRows(
      unit.tx,
      'import_row',
      columns,
      rows.map(({ key, hash, line }) => [packageName, table.name, key, hash, line, unit.revision]),
    );
  }

  private async gone(): Promise<string[]> {
    const asked = sql`SELECT row_key AS \`key\` FROM import_row
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND run <> ${this.unit.revision} ORDER BY row_key`;
    return (await this.unit.tx.query<{ key: string }>(asked.text, asked.params)).map(({ key }) => key);
  }

  private async forget(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += 500) {
      const some = isIn(sql`row_key`, keys.slice(from, from + 500));
      const asked = sql`DELETE FROM import_row WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${some}`;
      await this.unit.tx.run(asked.text, asked.params);
    }
  }
}
