// Builds the gateway, the playground and the explorer, each when its sources changed. Without the development dependencies it ends softly: what was built before is served.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (name, file) => join(root, 'node_modules', name, file);

/** One of the two sites that browsers get. */
const vite = (site, from) => ({
  made: `dist/explorer/${site}/index.html`,
  stamp: `dist/explorer/${site}.stamp`,
  from,
  command: [tool('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn', '-c', `src/explorer/${site}/vite.config.mjs`],
});

const builds = [
  {
    made: 'dist/src/app/cli.js',
    stamp: 'dist/gateway.stamp',
    from: ['src', 'migrations', 'ormconfig.ts', 'tsconfig.json', 'tsconfig.build.json'],
    not: join('src', 'explorer'),
    command: [tool('typescript', 'bin/tsc'), '-p', 'tsconfig.build.json'],
  },
  {
    // The types of the graph, for the documents of the explorer.
    made: 'src/explorer/web/graph/introspection.d.ts',
    stamp: 'dist/explorer/graph.stamp',
    from: ['schema.graphql'],
    command: [tool('gql.tada', 'bin/cli.js'), 'generate-output', '-c', 'src/explorer/web/tsconfig.json'],
  },
  vite('playground', ['src/explorer/playground', 'test/queries']),
  {
    // The charts as pictures, drawn by the gateway.
    made: 'dist/explorer/charts/charts.mjs',
    stamp: 'dist/explorer/charts.stamp',
    from: ['src/explorer/web'],
    command: [
      tool('vite', 'bin/vite.js'),
      'build',
      '--logLevel',
      'warn',
      '-c',
      'src/explorer/web/charts/vite.config.mjs',
    ],
  },
  vite('web', ['src/explorer/web', 'src/explorer/playground/compressed.mjs']),
];

/** Every file under these paths, in a fixed order. */
function files(paths, not) {
  return paths.flatMap((path) => {
    if (path === not) return [];
    if (statSync(join(root, path)).isFile()) return [path];
    return files(
      readdirSync(join(root, path))
        .sort()
        .map((name) => join(path, name)),
      not,
    );
  });
}

/** Changes whenever what a build is made of changes. */
function stampOf({ from, not }) {
  const hash = createHash('sha256');
  for (const file of [...files(from, not), 'package-lock.json'])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function build({ made, stamp, command, ...sources }) {
  const file = join(root, stamp);
  const now = stampOf(sources);
  if (existsSync(join(root, made)) && existsSync(file) && readFileSync(file, 'utf8') === now) return;
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
}

const installed = ['typescript', 'vite'].every((name) => existsSync(tool(name, 'package.json')));

if (installed) builds.forEach(build);
else console.log('handover: without the development dependencies nothing is built here');
