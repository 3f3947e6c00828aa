import { createHash } from 'node:crypto';
import type { Measured } from '../../package/describe';

/** A part of a file, whole rows as a rule. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

export type Pieces = AsyncGenerator<Piece, void, undefined>;

export const pieceOf = (text: string, rows: number): Piece => ({ bytes: Buffer.from(text), rows });

/** Counts and hashes what passes. */
export class Meter {
  private readonly hash = createHash('sha256');
  bytes = 0;
  rows = 0;

  add({ bytes, rows }: Piece): void {
    this.hash.update(bytes);
    this.bytes += bytes.length;
    this.rows += rows;
  }

  /** To be asked once, at the end. */
  measured(): Measured {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Hands on what passes, after `meter` has seen it. */
export async function* metered(pieces: Pieces, meter: Meter): Pieces {
  for await (const piece of pieces) {
    meter.add(piece);
    yield piece;
  }
}

/** What passes; rejects once the signal is given. */
export async function* until(pieces: Pieces, signal: AbortSignal): Pieces {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield piece;
  }
}

/** The bytes of all of it. */
export async function* bytesOf(pieces: Pieces): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of pieces) if (bytes.length > 0) yield bytes;
}

/** The bytes from `start` to `end`, both included; reads no further than it must. */
export async function* between(pieces: Pieces, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const { bytes } of pieces) {
    const part = bytes.subarray(Math.max(start - at, 0), Math.max(end + 1 - at, 0));
    at += bytes.length;
    if (part.length > 0) yield part;
    if (at > end) return;
  }
}

/** Reads all of it for its size and hash. */
export async function measure(pieces: Pieces): Promise<Measured> {
  const meter = new Meter();
  for await (const piece of pieces) meter.add(piece);
  return meter.measured();
}
