import { type Pieces, pieceOf } from './piece';
import type { Rows } from './row';

/** One JSON object a line, and nothing else. */
export async function* ndjsonPieces(rows: Rows): Pieces {
  for await (const some of rows) yield pieceOf(some.map((row) => `${JSON.stringify(row)}\n`).join(''), some.length);
}
