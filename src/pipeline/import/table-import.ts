import type { Tx } from '../../db/contract';
import type { Unit } from '../../db/unit-of-work';
import { type Brought, BroughtRows, NEVER } from './brought';
import type { Table } from '../../package/columns';
import { endedByOthers } from './ended';
import type { Problems } from './problems';
import type { NumberedRow } from './read-table';
import type { Row } from '../../package/row-rules';
import { RowWriter } from './row-writer';
import { hashOf, isEmpty, isVersioned, keyOf, storedRows } from './stored';

/** What an import did to rows, by their names `table key`. */
export interface Outcome {
  added: number;
  changed: number;
  ended: number;
  /** Changed in the package, but somebody else had changed or ended them here: left as they are. */
  readonly kept: string[];
  /** No longer in the package; left as they are, for others may rest on them. */
  readonly missing: string[];
}

interface Coming extends NumberedRow {
  readonly key: string;
  readonly hash: string;
}

/** Nothing rests on the name of a party, and two official ones would be one too many. */
const canBeRemoved = ({ name }: Table): boolean => name === 'party_name';

/** Brings one table in step with its file, three-way: what the package last brought, what it brings now, what is here. */
export class TableImport {
  private readonly writer: RowWriter;
  private readonly ours: BroughtRows;
  /** True where nothing was in the table before this run: there is nothing to compare with. Null until asked. */
  private wasEmpty: boolean | null = null;

  constructor(
    private readonly unit: Unit,
    private readonly table: Table,
    private readonly packageName: string,
    private readonly problems: Problems,
    private readonly outcome: Outcome,
  ) {
    this.writer = new RowWriter(unit, table);
    this.ours = new BroughtRows(unit, table, packageName);
  }

  get tx(): Tx {
    return this.unit.tx;
  }

  /** Writes a batch, also when a problem is known already: only what was written can be held against each other. */
  async take(rows: readonly NumberedRow[]): Promise<void> {
    const coming = rows.map((row) => ({ ...row, key: keyOf(this.table, row.row), hash: hashOf(this.table, row.row) }));
    const brought = await this.ours.under(coming.map(({ key }) => key));
    const fresh = this.withoutDoubles(coming, brought);
    const changed = fresh.filter(({ key, hash }) => brought.get(key)?.hash !== hash);
    const notOurs = await this.write(changed, brought);
    const noted = fresh.map(({ key, line, hash }) => ({ key, line, hash: notOurs.get(key) ?? hash }));
    await this.ours.remember(noted, brought);
  }

  /** What the package brought before and brings no more, a batch at a time. */
  async finish(): Promise<void> {
    let gone = await this.ours.goneAfter('');
    while (gone.length > 0) {
      await (isVersioned(this.table) || canBeRemoved(this.table) ? this.end(gone) : this.report(gone));
      gone = await this.ours.goneAfter(gone.at(-1)!.key);
    }
  }

  private report(gone: readonly Brought[]): void {
    this.outcome.missing.push(...gone.map(({ key }) => `${this.table.name} ${key}`));
  }

  /** Ends what is still as the package brought it; what somebody touched since, or names as well, is kept. */
  private async end(gone: readonly Brought[]): Promise<void> {
    const keys = gone.map(({ key }) => key);
    const stored = await storedRows(this.unit.tx, this.table, keys);
    const shared = canBeRemoved(this.table) ? await this.ours.sharedWithOthers(keys) : new Set<string>();
    const touched = new Set<string>();
    for (const { key, hash } of gone) {
      const row = stored.get(key);
      if (!row || hash === NEVER || shared.has(key)) continue;
      if (hashOf(this.table, row) === hash) await this.endRow(row);
      else touched.add(key);
    }
    this.keep(touched);
    await this.ours.forget(keys.filter((key) => !touched.has(key)));
  }

  private async endRow(row: Row): Promise<void> {
    await (isVersioned(this.table) ? this.writer.end(row) : this.writer.remove(row));
    this.outcome.ended += 1;
  }

  private keep(keys: Iterable<string>): void {
    this.outcome.kept.push(...[...keys].map((key) => `${this.table.name} ${key}`));
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

  /** Answers what to note instead of the content of rows that are not as this package would have them. */
  private async write(
    changed: readonly Coming[],
    brought: ReadonlyMap<string, Brought>,
  ): Promise<ReadonlyMap<string, string>> {
    const keys = changed.map(({ key }) => key);
    const stored = await this.stored(keys);
    const unknown = changed.filter(({ key }) => !stored.has(key) && !brought.has(key));
    const ended = await this.ended(unknown);
    const added = unknown.filter(({ key }) => !ended.has(key));
    await this.writer.add(added.map(({ row }) => row));
    this.outcome.added += added.length;
    const notOurs = new Map([...ended].map((key) => [key, NEVER]));
    const kept = new Set(ended);
    for (const one of changed.filter(({ key }) => stored.has(key) || brought.has(key))) {
      const before = brought.get(one.key);
      const state = await this.merge(one, before, stored.get(one.key));
      if (state !== 'ours') notOurs.set(one.key, before?.hash ?? NEVER);
      if (state === 'kept') kept.add(one.key);
    }
    this.keep(kept);
    return notOurs;
  }

  private async stored(keys: readonly string[]): Promise<ReadonlyMap<string, Row>> {
    this.wasEmpty ??= await isEmpty(this.tx, this.table);
    return this.wasEmpty ? new Map() : storedRows(this.tx, this.table, keys);
  }

  private async ended(rows: readonly Coming[]): Promise<ReadonlySet<string>> {
    return this.wasEmpty ? new Set() : endedByOthers(this.tx, this.table, this.packageName, rows);
  }

  /** `kept`: somebody touched it since. `theirs`: it says the same already, but this package did not bring it. */
  private async merge(
    { hash, row }: Coming,
    brought: Brought | undefined,
    stored: Row | undefined,
  ): Promise<'ours' | 'theirs' | 'kept'> {
    const here = stored && hashOf(this.table, stored);
    if (here === hash) return brought && brought.hash !== NEVER ? 'ours' : 'theirs';
    if (!stored || here !== brought?.hash) return 'kept';
    await this.writer.change(stored, row);
    this.outcome.changed += 1;
    return 'ours';
  }
}
