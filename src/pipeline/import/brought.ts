import { insertRows } from '../../db/insert';
import { isIn, type Sql, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import type { Table } from '../../package/columns';

/** A row as this package last brought it. */
export interface Brought {
  readonly key: string;
  /** NEVER for a row of somebody else. */
  readonly hash: string;
  readonly line: number;
  readonly run: number;
}

/** The hash of a row that this package named but never brought. No content has it. */
export const NEVER = '';

export type Noted = Omit<Brought, 'run'>;

/** What a package brought into one table, in `import_row`. Kept also when an import changes nothing else. */
export class BroughtRows {
  /** True where the package had brought nothing before this run; null until asked. */
  private isFirst: boolean | null = null;
  private greatest = '';

  constructor(
    private readonly unit: Unit,
    private readonly table: Table,
    private readonly packageName: string,
  ) {}

  /** Those of some keys. Of a first package that comes in order none was brought, and none came before: they need not be asked for. */
  async under(keys: readonly string[]): Promise<Map<string, Brought>> {
    this.isFirst ??= await this.hasNone();
    const isNew = this.isFirst && this.rise(keys);
    const rows = isNew ? [] : await this.ask(isIn(sql`row_key`, keys));
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async hasNone(): Promise<boolean> {
    return (await this.ask(sql`1 = 1`, sql`LIMIT 1`)).length === 0;
  }

  /** True when each key is greater than all before it. */
  private rise(keys: readonly string[]): boolean {
    return keys.every((key) => {
      const rises = key > this.greatest;
      if (rises) this.greatest = key;
      return rises;
    });
  }

  private ask(which: Sql, tail = sql``): Promise<Brought[]> {
    const asked = sql`SELECT row_key AS \`key\`, hash, line, run FROM import_row
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${which} ${tail}`;
    return this.unit.tx.query<Brought>(asked.text, asked.params);
  }

  /** Those of 500 rows after a key that this run has not seen. */
  goneAfter(last: string): Promise<Brought[]> {
    return this.ask(sql`row_key > ${last} AND run <> ${this.unit.revision}`, sql`ORDER BY row_key LIMIT 500`);
  }

  /** Which of the keys another package names as well. */
  async sharedWithOthers(keys: readonly string[]): Promise<Set<string>> {
    const asked = sql`SELECT DISTINCT row_key AS \`key\` FROM import_row
      WHERE package <> ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    const rows = await this.unit.tx.query<{ key: string }>(asked.text, asked.params);
    return new Set(rows.map(({ key }) => key));
  }

  /** Rows that stand as they stood are only marked as seen. */
  async remember(rows: readonly Noted[], brought: ReadonlyMap<string, Brought>): Promise<void> {
    const isSame = ({ key, hash, line }: Noted): boolean =>
      brought.get(key)?.hash === hash && brought.get(key)?.line === line;
    await this.markSeen(rows.filter(isSame).map(({ key }) => key));
    const others = rows.filter((row) => !isSame(row));
    await this.forget(others.filter(({ key }) => brought.has(key)).map(({ key }) => key));
    const { unit, packageName, table } = this;
    const values = others.map(({ key, hash, line }) => [packageName, table.name, key, hash, line, unit.revision]);
    await insertRows(unit.tx, 'import_row', ['package', 'entity', 'row_key', 'hash', 'line', 'run'], values);
    if (others.length > 0) unit.keep();
  }

  async forget(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const asked = sql`DELETE FROM import_row
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    await this.unit.tx.run(asked.text, asked.params);
    this.unit.keep();
  }

  private async markSeen(keys: readonly string[]): Promise<void> {
    const asked = sql`UPDATE import_row SET run = ${this.unit.revision}
      WHERE package = ${this.packageName} AND entity = ${this.table.name} AND ${isIn(sql`row_key`, keys)}`;
    if (keys.length > 0) await this.unit.tx.run(asked.text, asked.params);
  }
}

/** A run that made no revision counts as one of the revision before: the number belongs to the next. */
export async function withoutRevision({ tx, revision }: Unit, packageName: string): Promise<void> {
  const asked = sql`UPDATE import_row SET run = ${revision - 1} WHERE package = ${packageName} AND run = ${revision}`;
  await tx.run(asked.text, asked.params);
}
