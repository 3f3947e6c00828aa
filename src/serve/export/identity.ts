import { fingerprint } from '../../kernel/cursor';
import { RULE_VERSION } from '../../records/reading/rule/resolved';
import type { ExportedFile } from './files';
import type { Snapshot } from './snapshot';

/** Raised whenever the same data may give other bytes, as another version of hyparquet-writer may. */
const FORMAT_VERSION = 2;

/** A strong name for the bytes of a file: two files with one name are equal byte by byte. What was erased for privacy is erased from all
 *  revisions, so the epoch counts too; so does the instant of the revision, for another database may stand here one day. */
export async function entityTag(
  snapshot: Snapshot,
  epoch: number,
  { name, depends, resolved }: ExportedFile,
): Promise<string> {
  const [found] = await snapshot.query<{ at: string }>('SELECT `at` FROM revision WHERE id = ?', [snapshot.revision]);
  const rule = resolved ? RULE_VERSION : null;
  const what = [FORMAT_VERSION, name, depends, rule, found?.at ?? null, epoch];
  return `"${snapshot.revision}-${fingerprint(what)}"`;
}
