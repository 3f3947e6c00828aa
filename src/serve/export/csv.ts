import { type Pieces, pieceOf } from './piece';
import type { Cell, Row, Rows } from './row';

/** How the text of a cell is written. */
export type Spelling = (text: string) => string;

/** As it is: a package is data, and comes in again as it went out. */
export const exact: Spelling = (text) => text;

/** With an apostrophe before what a spreadsheet would take for a formula. */
export const forSpreadsheets: Spelling = (text) => (/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text);

/** Unicode, for spreadsheets that would guess otherwise. */
export const BOM = '\uFEFF';

/** CSV as in RFC 4180 but for lines, which end in LF: the header, then the rows. `start` comes before all. */
export async function* csvPieces(columns: readonly string[], rows: Rows, spelling: Spelling, start = ''): Pieces {
  let head = `${start}${columns.join()}\n`;
  for await (const some of rows) {
    yield pieceOf(head + some.map((row) => csvLine(columns, row, spelling)).join(''), some.length);
    head = '';
  }
  if (head !== '') yield pieceOf(head, 0);
}

/** One row, with the end of its line. */
export const csvLine = (columns: readonly string[], row: Row, spelling: Spelling): string =>
  `${columns.map((column) => quoted(written(row[column] ?? null, spelling))).join()}\n`;

function written(cell: Cell, spelling: Spelling): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return spelling(cell);
  return typeof cell === 'object' ? spelling(cell.join(' ')) : String(cell);
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
