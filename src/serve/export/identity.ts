import type { Database } from '../../db/contract';
import { fingerprint } from '../../kernel/cursor';
import { RULE_VERSION } from '../../records/reading/rule/resolved';
import type { ExportedFile } from './files';
import type { Snapshot } from './snapshot';

/** Raised whenever the same data may give other bytes. */
const FORMAT_VERSION = 2;

/** A strong name for the bytes of a file: two files with one name are equal byte by byte. What was erased for privacy is erased from all
 *  revisions, so the erasures count too; so does the instant of the revision, for another database may stand here one day. */
export async function entityTag(
  snapshot: Snapshot,
  erasures: Erasures,
  { name, depends, resolved }: ExportedFile,
): Promise<string> {
  const [found] = await snapshot.query<{ at: string }>('SELECT `at` FROM revision WHERE id = ?', [snapshot.revision]);
  const rule = resolved ? RULE_VERSION : null;
  const what = [FORMAT_VERSION, name, depends, rule, found?.at ?? null, await erasures.count()];
  return `"${snapshot.revision}-${fingerprint(what)}"`;
}

/** How many rows were erased so far. Each change is looked at once. */
export class Erasures {
  private seen = 0;
  private found = 0;

  constructor(private readonly db: Pick<Database, 'query'>) {}

  async count(): Promise<number> {
    const [head] = await this.db.query<{ id: number | null }>('SELECT MAX(id) AS id FROM revision');
    const [last, before] = [head?.id ?? 0, this.seen];
    if (last === before) return this.found;
    const [more] = await this.db.query<{ count: number }>(
      "SELECT COUNT(*) AS count FROM `change` WHERE revision > ? AND revision <= ? AND operation = 'ERASE'",
      [before, last],
    );
    if (this.seen === before) [this.seen, this.found] = [last, this.found + Number(more?.count ?? 0)];
    return this.found;
  }
}
