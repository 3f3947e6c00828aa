import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { CollectFailure } from '../fetch/failure';

const MOST_FILES = 200;
const MOST_BYTES = 50 * 1024 * 1024;

/** The cells of the first sheet of a workbook, row by row.
 *  @throws {CollectFailure} UNREADABLE, TOO_LARGE */
export async function readSheetRows(bytes: Buffer): Promise<unknown[][]> {
  const plain = unpackedWithin(bytes);
  try {
    const rows = await readSheet(plain);
    return rows.map((cells) => cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
  } catch {
    throw new CollectFailure('UNREADABLE', 'it is no workbook');
  }
}

/** The same workbook, not packed, so that nothing is left in it that could grow. What a file in it says of its size is all it gets. */
function unpackedWithin(bytes: Buffer): Buffer {
  let [files, size] = [0, 0];
  const filter = ({ originalSize }: { originalSize: number }): boolean => {
    files += 1;
    size += originalSize;
    if (files > MOST_FILES || size > MOST_BYTES)
      throw new CollectFailure('TOO_LARGE', `a workbook of more than ${MOST_FILES} files or ${MOST_BYTES} bytes`);
    return true;
  };
  try {
    return Buffer.from(zipSync(unzipSync(bytes, { filter }), { level: 0 }));
  } catch (error) {
    throw error instanceof CollectFailure ? error : new CollectFailure('UNREADABLE', 'it is no workbook');
  }
}
