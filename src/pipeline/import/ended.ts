import type { Tx } from '../../db/contract';
import { all, isIn, joined, named, sql } from '../../db/sql';
import { IMPORTER, importsOf } from './author';
import type { Table } from '../../package/columns';
import type { Row } from '../../package/row-rules';
import { isVersioned, keyOf } from './stored';

interface Ended {
  readonly key: string;
  readonly until: number;
  readonly actor: string;
  readonly message: string;
}

/** Of rows that are not here now, those that were, and were ended by anybody but this package: a newer package does not bring them back. */
export async function endedByOthers(
  tx: Tx,
  table: Table,
  packageName: string,
  rows: readonly { readonly key: string; readonly row: Row }[],
): Promise<Set<string>> {
  if (!isVersioned(table) || rows.length === 0) return new Set();
  const last = new Map<string, Ended>();
  for (const version of await versions(tx, table, rows)) last.set(version.key, version);
  const isOwn = ({ actor, message }: Ended): boolean =>
    actor === IMPORTER && message.startsWith(importsOf(packageName));
  return new Set(rows.map(({ key }) => key).filter((key) => last.has(key) && !isOwn(last.get(key)!)));
}

/** In the order in which they ended. */
async function versions(tx: Tx, table: Table, rows: readonly { readonly row: Row }[]): Promise<Ended[]> {
  const parts = joined(
    table.key.map((part) => named(`t.${part}`)),
    ', ',
  );
  const first = table.key[0]!;
  const asked = sql`SELECT ${parts}, t.until_revision AS until, r.actor, r.message FROM ${named(table.name)} t
    JOIN revision r ON r.id = t.until_revision WHERE ${all([
      isIn(
        named(`t.${first}`),
        rows.map(({ row }) => String(row[first])),
      ),
    ])}
    ORDER BY t.until_revision`;
  const found = await tx.query<Ended & Row>(asked.text, asked.params);
  return found.map((row) => ({ ...row, key: keyOf(table, row) }));
}
