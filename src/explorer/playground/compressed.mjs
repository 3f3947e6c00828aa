import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Slower levels gain little: 11 takes ten times as long as 9. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Lays a `.br` and a `.gz` beside each text, so that the gateway hands it out without compressing it again. */
export const compressed = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    const files = await readdir(dir, { recursive: true });
    await Promise.all(files.filter((file) => /\.(js|css|html)$/.test(file)).map((file) => compress(join(dir, file))));
  },
};

async function compress(file) {
  const text = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, QUALITY));
  await writeFile(`${file}.gz`, await promisify(gzip)(text));
}
