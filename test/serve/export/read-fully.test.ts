import type { FileHandle } from 'node:fs/promises';
import { readFully } from '../../../src/serve/export/read-fully';

/** A file that gives at most three bytes at a time. */
function scanty(text: string): Pick<FileHandle, 'read'> {
  const content = Buffer.from(text);
  const read = (into: Buffer, offset: number, length: number, at: number) =>
    Promise.resolve({ bytesRead: content.copy(into, offset, at, at + Math.min(length, 3)), buffer: into });
  return { read: read as unknown as FileHandle['read'] };
}

describe('A file that gives less than was asked for', () => {
  it('is read until there is enough', async () => {
    expect((await readFully(scanty('Who was handed over'), 10, 4)).toString()).toBe('was handed');
  });

  it('is read to its end where it is too short', async () => {
    expect((await readFully(scanty('Who was handed over'), 10, 15)).toString()).toBe('over');
  });
});
