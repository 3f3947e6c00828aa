import type { FileHandle } from 'node:fs/promises';

/** So many bytes of a file from `at` on, however few it gives at a time; fewer only where it ends. */
export async function readFully(file: Pick<FileHandle, 'read'>, length: number, at: number): Promise<Buffer> {
  const found = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(found, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return found.subarray(0, done);
}
