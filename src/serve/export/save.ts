import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises';
import { HandoverError } from '../../kernel/errors';
import type { Measured } from '../../package/describe';
import { Meter, type Piece, type Pieces } from './piece';
import { readFully } from './read-fully';

export interface Saved extends Measured {
  readonly rows: number;
}

/** A disk that is full, a folder that may not be written. What was written so far stays, for `--resume`. */
export class CannotWrite extends HandoverError {
  readonly code = 'CANNOT_WRITE';

  constructor(path: string, cause: unknown) {
    const { code, message } = cause as NodeJS.ErrnoException;
    super(`Cannot write ${path}: ${code ?? message}`, { cause });
  }
}

/** What is there is not the beginning of what would be written. */
class NotThisExport extends HandoverError {
  readonly code = 'NOT_THIS_EXPORT';

  constructor(path: string) {
    super(
      `${path} does not begin as this export does: it is of another revision or form. Remove it, or leave out --resume.`,
    );
  }
}

/** A finished export is never written over. */
class AlreadyThere extends HandoverError {
  readonly code = 'ALREADY_THERE';

  constructor(path: string) {
    super(`${path} is there already: remove it, or name another place by --out.`);
  }
}

export const partialOf = (path: string): string => `${path}.partial`;

/** @throws {AlreadyThere} */
export async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found) throw new AlreadyThere(path);
}

/** Makes the folder that the files of a package are written to, unless it is there. */
export async function partialFolder(path: string): Promise<string> {
  const folder = partialOf(path);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) await writing(folder, () => mkdir(folder));
  return folder;
}

/** Gives what was written under its partial name the name it was meant to have. */
export async function finish(path: string): Promise<void> {
  await writing(path, () => rename(partialOf(path), path));
}

/** Writes a file. With `resume`, what is there must be how the file begins, and is gone on from.
 *  @throws {CannotWrite | NotThisExport} */
export async function save(path: string, pieces: Pieces | readonly Piece[], resume: boolean): Promise<Saved> {
  const [file, there] = await writing(path, () => opened(path, resume));
  const meter = new Meter();
  try {
    for await (const piece of pieces) {
      await put(file, piece.bytes, meter.bytes, there, path);
      meter.add(piece);
    }
    if (meter.bytes < there) throw new NotThisExport(path);
    await writing(path, () => file.sync());
  } finally {
    await file.close();
  }
  return { ...meter.measured(), rows: meter.rows };
}

async function opened(path: string, resume: boolean): Promise<[file: FileHandle, there: number]> {
  if (!resume) return [await open(path, 'w'), 0];
  const file = await open(path, 'a+').then(async (made) => (await made.close(), open(path, 'r+')));
  return [file, (await file.stat()).size];
}

/** Compares what is there with what belongs there, and writes the rest. */
async function put(file: FileHandle, bytes: Uint8Array, at: number, there: number, path: string): Promise<void> {
  const known = Math.min(Math.max(there - at, 0), bytes.length);
  if (known > 0) {
    const found = await writing(path, () => readFully(file, known, at));
    if (!found.equals(bytes.subarray(0, known))) throw new NotThisExport(path);
  }
  for (let done = known; done < bytes.length;)
    done += (await writing(path, () => file.write(bytes, done, bytes.length - done, at + done))).bytesWritten;
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CannotWrite(path, error);
  }
}
