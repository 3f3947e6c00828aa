import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file or folder that comes with the program, wherever that is started, built or not. */
export const bundled = (path: string): string => join(root(__dirname), path);

const root = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : root(dirname(folder));
