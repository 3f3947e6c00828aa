import { TABLES } from '../../package/tables';

/** What the change feed tells of: the rows of a package, and the messages of revisions. */
export const FED: readonly { readonly name: string; readonly key: readonly string[] }[] = [
  ...TABLES,
  { name: 'revision', key: ['id'] },
];

type Ids = Map<string, Set<string>>;

/** Rows of the change feed in which something was erased, by table and id. */
export class Touched {
  /** Rows of whatever table that were written over. */
  rows = 0;
  private readonly own: Ids = new Map();
  private readonly about: Ids = new Map();

  /** What is in no feed is only counted. */
  add(table: string, id: string): void {
    put(this.own, table, id);
  }

  /** Something was erased that readers do not see, and that belongs to a row which they do. */
  addAbout(table: string, id: string): void {
    put(this.about, table, id);
  }

  /** Those that were written over, in the order of the tables of a package: what rests on others comes later. */
  written(): [table: string, ids: readonly string[]][] {
    return inOrder((name) => [...(this.own.get(name) ?? [])]);
  }

  /** Those that the feed tells of. */
  told(): [table: string, ids: readonly string[]][] {
    return inOrder((name) => [...new Set([...(this.own.get(name) ?? []), ...(this.about.get(name) ?? [])])]);
  }

  all(): string[] {
    return this.told().flatMap(([, ids]) => ids);
  }
}

function put(ids: Ids, table: string, id: string): void {
  if (!FED.some(({ name }) => name === table)) return;
  ids.set(table, (ids.get(table) ?? new Set()).add(id));
}

const inOrder = (idsOf: (table: string) => string[]): [string, readonly string[]][] =>
  FED.map(({ name }): [string, readonly string[]] => [name, idsOf(name).sort()]).filter(([, ids]) => ids.length > 0);
