import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describePackage, type Measured } from '../../src/package/describe';
import { TABLES } from '../../src/package/tables';
import { blockOf } from './block';
import { parties } from './parties';
import { places } from './places';
import type { Row, Rows } from './row';
import { sizesOf } from './sizes';
import { sources } from './sources';
import { TableFile } from './table-file';
import type { World } from './world';

const NAME = { name: 'handover-bench', license: 'CC0-1.0' };

/** Writes a data package of invented exchanges into a folder, block by block: memory does not grow with the scale. The same scale and seed
 *  give the same bytes. Answers how many rows each table has. */
export async function generate(folder: string, scale: number, seed = 1): Promise<Readonly<Record<string, number>>> {
  await mkdir(folder, { recursive: true });
  const files = new Map(TABLES.map((table) => [table.name, new TableFile(folder, table)]));
  for (const file of files.values()) await file.start();
  for (const rows of allRows(scale, seed))
    for (const [table, some] of Object.entries(rows)) await files.get(table)!.write(some);
  const measured = new Map<string, Measured>();
  for (const [table, file] of files) measured.set(table, await file.end());
  await writeFile(join(folder, 'datapackage.json'), describePackage(NAME, `1.0.0-scale-${scale}`, measured));
  return Object.fromEntries([...files].map(([table, file]) => [table, file.rows]));
}

function* allRows(scale: number, seed: number): Generator<Rows> {
  const sizes = sizesOf(scale);
  const who = parties(seed, sizes.parties);
  const [source, place] = [sources(seed, sizes.sources, who.anybody), places(seed, sizes.places)];
  yield { party: who.rows, party_name: who.names, source, place };
  const world: World = { sizes, parties: who, sources: source.map(idOfRow), places: place.map(idOfRow) };
  for (let block = 0; block < sizes.blocks; block += 1) yield blockOf(world, seed, block);
}

const idOfRow = ({ id }: Row): string => String(id);
