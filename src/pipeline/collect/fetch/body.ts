import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { CollectFailure } from './failure';

/** Reads a body to its end, unpacked, and not a byte further than allowed, neither packed nor unpacked.
 *  @throws {CollectFailure} TOO_LARGE, BROKEN_BODY */
export async function readBody(body: Readable, encoding: string, most: number, signal?: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const unpack = await unpackers(encoding, body);
  const sink = capped(most, (chunk) => chunks.push(chunk));
  try {
    await pipeline([unpack.rest, capped(most), ...unpack.steps, sink.resume()], { signal });
  } catch (error) {
    if (error instanceof CollectFailure || signal?.aborted) throw error;
    throw new CollectFailure('BROKEN_BODY', `the body ends early or is not ${encoding || 'whole'}`);
  }
  return Buffer.concat(chunks);
}

/** Lets so many bytes through and then fails. */
function capped(most: number, tell: (chunk: Buffer) => void = () => undefined): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) return done(new CollectFailure('TOO_LARGE', `more than ${most} bytes`));
      tell(chunk);
      done(null, chunk);
    },
  });
}

interface Unpacking {
  readonly rest: Readable;
  readonly steps: Transform[];
}

const MOST_CODINGS = 2;

/** The last coding that was applied is taken off first. */
async function unpackers(encoding: string, body: Readable): Promise<Unpacking> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== 'identity')
    .reverse();
  if (codings.length > MOST_CODINGS) throw new CollectFailure('BROKEN_BODY', 'packed more than twice');
  if (codings[0] !== 'deflate') return { rest: body, steps: codings.map((coding) => unpacker(coding)) };
  const { first, rest } = await peeked(body);
  return { rest, steps: codings.map((coding, index) => unpacker(coding, index === 0 ? first : undefined)) };
}

/** Some servers leave the zlib header out of deflate: its low four bits are 8. */
function unpacker(coding: string, first?: number): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'deflate') return first === undefined || (first & 15) === 8 ? createInflate() : createInflateRaw();
  throw new CollectFailure('BROKEN_BODY', 'packed in an unknown way');
}

async function peeked(body: Readable): Promise<{ first: number | undefined; rest: Readable }> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const start = await chunks.next();
  const all = async function* (): AsyncGenerator<Buffer> {
    if (!start.done) yield start.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  return { first: start.done ? undefined : start.value[0], rest: Readable.from(all()) };
}
