import { Zip, ZipDeflate } from 'fflate';
import type { Piece, Pieces } from './piece';

export interface ZipEntry {
  readonly name: string;
  readonly pieces: () => Pieces | readonly Piece[];
}

/** Written as 1980 in every zone: a file that says when it was made would differ each time. */
const mtime = (): Date => new Date(1980, 0, 1);

/** A zip of files, made while it is read. The same content gives the same bytes on every machine: the compressor is our own
 *  dependency, not that of the platform. */
export async function* zipPieces(entries: Iterable<ZipEntry>): Pieces {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for (const { name, pieces } of entries) {
    const entry = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: mtime() });
    zip.add(entry);
    for await (const { bytes, rows } of pieces()) {
      entry.push(bytes, false);
      yield gathered(made, rows);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield gathered(made, 0);
}

const gathered = (made: Uint8Array[], rows: number): Piece => ({ bytes: Buffer.concat(made.splice(0)), rows });
