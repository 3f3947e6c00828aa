/** Imports point upstream only: to folders further left, and inside evidence and records likewise. */
const FOLDERS = ['kernel', 'config', 'db', 'evidence', 'records', 'pipeline', 'serve', 'explorer', 'app'];
const EVIDENCE = ['party', 'place', 'source', 'document', 'statement', 'record', 'claim'];
const RECORDS = ['reading', 'exchange', 'medical-service', 'tally', 'match'];

/** One rule for each folder: it imports none of those to its right. */
const leftwards = (root, folders) =>
  folders.slice(0, -1).map((folder, index) => ({
    name: `${root}${folder}-imports-leftwards`,
    severity: 'error',
    from: { path: `^src/${root}${folder}/` },
    to: { path: `^src/${root}(${folders.slice(index + 1).join('|')})/` },
  }));

module.exports = {
  forbidden: [
    ...leftwards('', FOLDERS),
    ...leftwards('evidence/', EVIDENCE),
    ...leftwards('records/', RECORDS),
    {
      name: 'serve-and-pipeline-meet-in-the-database',
      severity: 'error',
      from: { path: '^src/serve/' },
      to: { path: '^src/pipeline/' },
    },
    {
      name: 'explorer-is-a-client',
      severity: 'error',
      from: { path: '^src/explorer/' },
      to: { path: '^src/(?!explorer/)' },
    },
    {
      name: 'nobody-imports-the-explorer',
      severity: 'error',
      from: { path: '^src/(?!explorer/)' },
      to: { path: '^src/explorer/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/(?!db/|kernel/)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/explorer)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
