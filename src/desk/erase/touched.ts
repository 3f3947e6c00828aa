import { TABLES } from '../../package/tables';

/** Rows of the change feed in which something was erased, by table and id. */
export class Touched {
  /** Rows of whatever table that were written over. */
  rows = 0;
  private readonly ids = new Map<string, Set<string>>();

  /** What is in no feed is only counted. */
  add(table: string, id: string): void {
    if (!TABLES.some(({ name }) => name === table)) return;
    this.ids.set(table, (this.ids.get(table) ?? new Set()).add(id));
  }

  /** In the order of the tables of a package: what rests on others comes later. */
  each(): [table: string, ids: readonly string[]][] {
    return TABLES.flatMap(({ name }) => (this.ids.has(name) ? [[name, [...this.ids.get(name)!].sort()]] : []));
  }

  all(): string[] {
    return this.each().flatMap(([, ids]) => ids);
  }
}
