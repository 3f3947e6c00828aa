import { insertRows } from '../../db/insert';
import { isIn, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import type { Table } from '../../package/columns';
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

interface Gone {
  readonly key: string;
  readonly hash: string;
}

/** The hash of a row that this package named but never brought: somebody else's. No content has it. */
const NEVER = '';

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
    const kept = this.problems.count === 0 ? await this.write(changed, brought) : new Set<string>();
    await this.remember(
      fresh.map((row) => (kept.has(row.key) ? { ...row, hash: brought.get(row.key)?.hash ?? NEVER } : row)),
      brought,
    );
  }

  /** What the package brought before and brings no more, a batch at a time. */
  async finish(): Promise<void> {
    let gone = await this.goneAfter('');
    while (gone.length > 0) {
      await (isVersioned(this.table) ? this.end(gone) : this.report(gone));
      gone = await this.goneAfter(gone.at(-1)!.key);
    }
  }

  private report(gone: readonly Gone[]): void {
    this.outcome.missing.push(...gone.map(({ key }) => `${this.table.name} ${key}`));
  }

  /** Ends what is still as the package brought it; what somebody touched since is kept. */
  private async end(gone: readonly Gone[]): Promise<void> {
    const keys = gone.map(({ key }) => key);
    const stored = await storedRows(this.unit.tx, this.table, keys);
    const touched = new Set<string>();
    for (const { key, hash } of gone) {
      const row = stored.get(key);
      if (!row || hash === NEVER) continue;
      if (hashOf(this.table, row) === hash) await this.writer.end(row);
      else touched.add(key);
    }
    this.outcome.ended += gone.filter(({ key, hash }) => stored.has(key) && hash !== NEVER && !touched.has(key)).length;
    this.outcome.kept.push(...[...touched].map((key) => `${this.table.name} ${key}`));
    await this.forget(keys.filter((key) => !touched.has(key)));
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

  private async write(changed: readonly Coming[], brought: ReadonlyMap<string, Brought>): Promise<Set<string>> {
    const stored = await storedRows(
      this.unit.tx,
      this.table,
      changed.map(({ key }) => key),
    );
    const added = changed.filter(({ key }) => !stored.has(key) && !brought.has(key));
    await this.writer.add(added.map(({ row }) => row));
    this.outcome.added += added.length;
    const kept = new Set<string>();
    for (const one of changed)
      if (stored.has(one.key) || brought.has(one.key))
        if (!(await this.merge(one, brought.get(one.key), stored.get(one.key)))) kept.add(one.key);
    this.outcome.kept.push(...[...kept].map((key) => `${this.table.name} ${key}`));
    return kept;
  }

  /** False for a row that somebody touched since: it is kept. One that already says the same needs nothing. */
  private async merge(
    { hash, row }: Coming,
    brought: Brought | undefined,
    stored: NumberedRow['row'] | undefined,
  ): Promise<boolean> {
    const here = stored && hashOf(this.table, stored);
    if (here === hash) return true;
    if (!stored || here !== brought?.hash) return false;
    await this.writer.change(stored, row);
    this.outcome.changed += 1;
    return true;
  }

  /** Rows that stand as they stood are only marked as seen. */
  private async remember(rows: readonly Coming[], brought: ReadonlyMap<string, Brought>): Promise<void> {
    const same = rows.filter(
      ({ key, hash, line }) => brought.get(key)?.hash === hash && brought.get(key)?.line === line,
    );
    await this.markSeen(same.map(({ key }) => key));
    const others = rows.filter((row) => !same.includes(row));
    await this.forget(others.filter(({ key }) => brought.has(key)).map(({ key }) => key));
    const { unit, packageName, table } = this;
    const values = others.map(({ key, hash, line }) => [packageName, table.name, key, hash, line, unit.revision]);
    await insertRows(unit.tx, 'import_row', ['package', 'entity', 'row_key', 'hash', 'line', 'run'], values);
  }

  private async markSeen(keys: readonly string[]): Promise<void> {
    const asked = sql`UPDATE import_row SET run = ${this.unit.revision}
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    if (keys.length > 0) await this.unit.tx.run(asked.text, asked.params);
  }

  private goneAfter(last: string): Promise<Gone[]> {
    const asked = sql`SELECT row_key AS \`key\`, hash FROM import_row WHERE package = ${this.packageName} AND entity = ${this.table.name}
      AND row_key > ${last} AND run <> ${this.unit.revision} ORDER BY row_key LIMIT 500`;
    return this.unit.tx.query<Gone>(asked.text, asked.params);
  }

  private async forget(keys: readonly string[]): Promise<void> {
    const asked = sql`DELETE FROM import_row
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    if (keys.length > 0) await this.unit.tx.run(asked.text, asked.params);
  }
}
