import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLED } from './bundled';

type Edit = (text: string) => string | Buffer;

interface Resource {
  path: string;
  bytes: number;
  hash: string;
}

/** A copy of the bundled package with some files edited, its sizes and hashes brought in step, and described otherwise. */
export async function editedPackage(
  edits: Readonly<Record<string, Edit>>,
  describe: (descriptor: Record<string, unknown>) => object = (descriptor) => descriptor,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-package-'));
  await cp(BUNDLED, folder, { recursive: true });
  const file = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(file, 'utf8')) as { resources: Resource[] };
  for (const [name, edit] of Object.entries(edits)) {
    const text = edit(await readFile(join(folder, name), 'utf8'));
    await writeFile(join(folder, name), text);
    const resource = descriptor.resources.find(({ path }) => path === name)!;
    resource.bytes = Buffer.byteLength(text);
    resource.hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  }
  await writeFile(file, JSON.stringify(describe(descriptor)));
  return folder;
}

/** Edits one row, found by its first cell; the cells are split at commas outside of quotes. */
export function row(id: string, change: (line: string) => string | null): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.startsWith(`${id},`));
    if (index < 0) throw new Error(`No row ${id}`);
    const changed = change(lines[index]!);
    lines.splice(index, 1, ...(changed === null ? [] : [changed]));
    return lines.join('\n');
  };
}

/** Where a row stands in a file of the bundled package. */
export async function lineOf(name: string, id: string): Promise<number> {
  const lines = (await readFile(join(BUNDLED, name), 'utf8')).split('\n');
  return lines.findIndex((line) => line.startsWith(`${id},`)) + 1;
}
