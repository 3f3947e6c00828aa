// Builds the gateway and the playground. Without the development dependencies it ends softly: what was built before is served.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
const built = join(root, 'dist', 'explorer');
const stampFile = join(built, 'stamp');

const has = (name) => {
  try {
    return Boolean(require.resolve(`${name}/package.json`, { paths: [root] }));
  } catch {
    return false;
  }
};

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

/** Changes whenever what the playground is made of changes. */
function stamp() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src/explorer', 'test/queries'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).sort(byPath))
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

const byPath = (left, right) => (join(left.parentPath, left.name) < join(right.parentPath, right.name) ? -1 : 1);

if (!has('typescript') || !has('vite')) {
  console.log('handover: no development dependencies here, nothing is built');
} else {
  node(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  const now = stamp();
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== now) {
    node(
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--config',
      'src/explorer/playground/vite.config.mjs',
    );
    mkdirSync(built, { recursive: true });
    writeFileSync(stampFile, now);
  }
}
