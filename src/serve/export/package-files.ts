import { createHash } from 'node:crypto';
import type { Table } from '../../package/columns';
import { describePackage, type Measured, type Named } from '../../package/describe';
import { fileOf } from '../../package/resource';
import { TABLES } from '../../package/tables';
import { csvPieces, exact } from './csv';
import { Meter, metered, type Piece, type Pieces, pieceOf } from './piece';
import type { Rows } from './row';
import type { Snapshot } from './snapshot';
import { countRows, type Extent, tableRows } from './table-rows';
import { type ZipEntry, zipPieces } from './zip';

const README = `# A Data Package, written by Handover

CSV in UTF-8 with a header; lines end in LF, an empty cell says nothing. Texts stand as they are: open them in a spreadsheet with care, a cell may
look like a formula. datapackage.json tells the columns, the keys, and the size and hash of every file.

"handover import FOLDER" brings the package into a gateway; into an empty one, it gives the same state. Rows are sorted by their keys, and no file says
when it was written: equal states give equal files.
`;

/** What the package is called: as the one that the data began with, so that later versions of that one can follow. */
export async function packageName(snapshot: Snapshot): Promise<Named> {
  const [found] = await snapshot.query<Named>(
    'SELECT name, license FROM package_import ORDER BY revision, name LIMIT 1',
  );
  return { ...{ name: 'handover', license: 'CC-BY-4.0' }, ...found };
}

export interface PackageFile extends ZipEntry {
  readonly rows: () => Promise<number>;
}

const none = (): Promise<number> => Promise.resolve(0);

/** The files of a package in the order in which they are made: the descriptor comes last, for it tells of the others. */
export function* packageFiles(snapshot: Snapshot, named: Named, extent: Extent): Generator<PackageFile> {
  const files = new Map<string, Measured>();
  for (const table of TABLES)
    yield {
      name: fileOf(table.name),
      rows: () => countRows(snapshot, table, extent),
      pieces: () => tablePieces(snapshot, table, extent, files),
    };
  yield { name: 'README.md', rows: none, pieces: () => text(README) };
  yield { name: 'datapackage.json', rows: none, pieces: () => text(describePackage(named, versionOf(files), files)) };
}

export const packageZip = (snapshot: Snapshot, named: Named): Pieces =>
  zipPieces(packageFiles(snapshot, named, 'public'));

async function* tablePieces(snapshot: Snapshot, table: Table, extent: Extent, files: Map<string, Measured>): Pieces {
  const meter = new Meter();
  const columns = table.columns.map(({ name }) => name);
  yield* metered(csvPieces(columns, emptyForFalse(tableRows(snapshot, table, extent)), exact), meter);
  files.set(table.name, meter.measured());
}

/** An empty cell of a boolean column means false. */
async function* emptyForFalse(rows: Rows): Rows {
  for await (const some of rows)
    yield some.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === false ? null : cell])),
    );
}

/** Made of the content: equal files are one version. */
function versionOf(files: ReadonlyMap<string, Measured>): string {
  const hashes = [...files].map(([name, { sha256 }]) => `${name} ${sha256}\n`);
  return `sha256-${createHash('sha256').update(hashes.join('')).digest('hex').slice(0, 16)}`;
}

const text = (content: string): Piece[] => [pieceOf(content, 0)];
