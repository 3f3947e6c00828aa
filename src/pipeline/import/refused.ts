/** Keys remembered of one table: memory does not grow with a broken package. */
const MOST = 10_000;

/** What was not written because of a problem of its own: what only follows from its absence is no problem besides. */
export class Refused {
  private readonly keys = new Map<string, Set<string>>();
  /** Tables of which more rows were refused than are remembered. */
  private readonly many = new Set<string>();
  private readonly unread: Set<string>;

  constructor(before?: Refused) {
    this.unread = new Set(before?.unread);
  }

  /** A row, by its key as the file has it. */
  row(table: string, key: string): void {
    const known = this.keys.get(table) ?? new Set();
    if (known.size < MOST) this.keys.set(table, known.add(key));
    else this.many.add(table);
  }

  /** A table that could not be read to its end. */
  rest(table: string): void {
    this.unread.add(table);
  }

  isUnread(table: string): boolean {
    return this.unread.has(table);
  }

  /** True for a row that was refused, or may have been. */
  has(table: string, key: string): boolean {
    if (table === 'record') return this.has('exchange', key) || this.has('medical_service', key);
    return this.unread.has(table) || this.many.has(table) || (this.keys.get(table)?.has(key) ?? false);
  }
}
