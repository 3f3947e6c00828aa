import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidConfiguration } from '../kernel/errors';

/** Sees that a data package lies in a folder; `name` is the variable or argument that names it.
 *  @throws {InvalidConfiguration} */
export async function requirePackage(name: string, folder: string, otherwise = ''): Promise<void> {
  const what = await stat(folder).then(
    (found) => (found.isDirectory() ? null : 'which is no folder'),
    (error: NodeJS.ErrnoException) => `which cannot be read (${error.code})`,
  );
  const missing = what ?? (await descriptorOf(folder));
  if (missing === null) return;
  const allowed = `a folder with datapackage.json${otherwise}`;
  throw new InvalidConfiguration([`${name}: found ${JSON.stringify(folder)}, ${missing}; allowed is ${allowed}`]);
}

function descriptorOf(folder: string): Promise<string | null> {
  return stat(join(folder, 'datapackage.json')).then(
    (found) => (found.isFile() ? null : 'whose datapackage.json is no file'),
    (error: NodeJS.ErrnoException) => `whose datapackage.json cannot be read (${error.code})`,
  );
}
