import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/contract';
import { Exporter } from '../../src/serve/export/exporter';
import type { Asked } from '../../src/serve/export/files';
import { packageFiles, packageName } from '../../src/serve/export/package-files';
import { save } from '../../src/serve/export/save';
import { Snapshot } from '../../src/serve/export/snapshot';
import type { Extent } from '../../src/serve/export/table-rows';
import { graphSchema } from './graph';

/** A new folder with the package of a revision. */
export async function exportedPackage(db: Database, revision: number, extent: Extent = 'whole'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-export-'));
  const snapshot = new Snapshot(db, revision);
  for (const { name, pieces } of packageFiles(snapshot, await packageName(snapshot), extent))
    await save(join(folder, name), pieces(), false);
  return folder;
}

/** The text of every file of a folder, by name. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  ) as Record<string, string>;
}

/** The bytes of a file as the gateway gives them. */
export async function exportedBytes(db: Database, revision: number, name: string, asked: Asked = {}): Promise<Buffer> {
  const exporter = new Exporter(db, await graphSchema());
  const file = await exporter.file(await exporter.snapshot({ revision }), name, asked);
  const parts: Uint8Array[] = [];
  for await (const { bytes } of file.pieces()) parts.push(bytes);
  return Buffer.concat(parts);
}

/** The rows of a Parquet file, as a reader that is not ours finds them; it says undefined where a list is null. */
export async function parquetRows(bytes: Uint8Array): Promise<unknown[]> {
  const { parquetReadObjects } = await import('hyparquet');
  const rows = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? null])));
}
