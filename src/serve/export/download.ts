import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { whenGone } from '../../kernel/when-gone';
import type { Measured } from '../../package/describe';
import type { Exporter, TaggedFile } from './exporter';
import { between, bytesOf, Meter, metered, type Pieces, until } from './piece';

/** Sends a file, or the part of it that was asked for. What fails on the way cuts the connection: half a file never looks like a whole.
 *  So does a client that takes nothing for `idleMs` of what waits for it: it holds a place that others want. */
export async function download(
  exporter: Exporter,
  file: TaggedFile,
  request: Request,
  response: Response,
  idleMs: number,
): Promise<void> {
  whenGone(response, exporter.slots.take());
  response.setTimeout(idleMs, () => void (response.writableLength > 0 && response.destroy()));
  const gone = goneOf(response);
  const wanted = { ...file, pieces: () => until(file.pieces(), gone) };
  const range = request.headers.range !== undefined && isStillAsked(request, file);
  if (!range) return sendWhole(exporter, wanted, response);
  const { bytes } = await exporter.measure(wanted);
  await sendPart(exporter, wanted, bytes, request, response);
}

/** Given when nobody is there to take an answer. */
export function goneOf(response: Response): AbortSignal {
  const gone = new AbortController();
  whenGone(response, () => gone.abort());
  return gone.signal;
}

/** A part of what the client has is of use only if that has not changed. */
function isStillAsked(request: Request, { tag }: TaggedFile): boolean {
  const only = request.headers['if-range'];
  return only === undefined || only === tag;
}

/** Size and hash come before the bytes where they are known, and after them where they are not. */
async function sendWhole(exporter: Exporter, file: TaggedFile, response: Response): Promise<void> {
  const [meter, known] = [new Meter(), exporter.measures.get(file.tag)];
  const pieces = await begun(metered(file.pieces(), meter));
  if (known) response.set({ 'Content-Length': String(known.bytes), ...digestOf(known) });
  else response.set('Trailer', 'Repr-Digest, Handover-Bytes');
  await send(bytesOf(pieces), response);
  const measured = meter.measured();
  exporter.measures.set(file.tag, measured);
  if (!known) response.addTrailers({ ...digestOf(measured), 'Handover-Bytes': String(measured.bytes) });
  response.end();
}

/** As RFC 9530 writes it. */
export const digestOf = ({ sha256 }: Measured): { 'Repr-Digest': string } => ({
  'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
});

/** Made anew from its beginning and skipped until there: the bytes are the same each time. */
async function sendPart(
  exporter: Exporter,
  file: TaggedFile,
  total: number,
  request: Request,
  response: Response,
): Promise<void> {
  const ranges = request.range(total);
  if (ranges === -1) {
    response
      .set({ 'Content-Range': `bytes */${total}`, 'Cache-Control': 'no-store' })
      .status(416)
      .end();
    return;
  }
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1)
    return sendWhole(exporter, file, response);
  const { start, end } = ranges[0]!;
  response
    .status(206)
    .set({ 'Content-Range': `bytes ${start}-${end}/${total}`, 'Content-Length': String(end + 1 - start) });
  await send(between(file.pieces(), start, end), response);
  response.end();
}

async function send(bytes: AsyncGenerator<Uint8Array>, response: Response): Promise<void> {
  await pipeline(Readable.from(bytes, { highWaterMark: 1 }), response, { end: false });
}

/** The same pieces, the first of them already read: what is wrong from the start can still be said. */
async function begun(pieces: Pieces): Promise<Pieces> {
  const first = await pieces.next();
  return (async function* (): Pieces {
    if (!first.done) yield first.value;
    yield* pieces;
  })();
}
