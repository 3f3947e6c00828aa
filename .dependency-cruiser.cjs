/** Imports point upstream only: to folders further left, and inside evidence and records likewise. */
const FOLDERS = [
  'kernel',
  'config',
  'db',
  'evidence',
  'records',
  'search',
  'planner',
  'package',
  'desk',
  'pipeline',
  'serve',
  'explorer',
  'app',
];
const EVIDENCE = ['party', 'place', 'source', 'document', 'statement', 'record', 'claim'];
/** The stages meet in tables; `tables` and `privacy` are what they have in common. */
const STAGES = ['import', 'collect', 'extract', 'link', 'work'];
const RECORDS = ['summary', 'reading', 'exchange', 'medical-service', 'tally', 'statistics', 'match'];

/** Where things start: nobody imports these. */
const ENTRIES = [
  'ormconfig\\.ts$',
  'src/app/cli\\.ts$',
  'src/explorer/(playground|web|web/charts)/(main\\.tsx|vite\\.config\\.mjs)$',
];

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** One rule for each folder: it imports none of those to its right. */
const leftwards = (root, folders) =>
  folders
    .slice(0, -1)
    .map((folder, index) =>
      forbid(
        `${root}${folder}-imports-leftwards`,
        { path: `^src/${root}${folder}/` },
        { path: `^src/${root}(${folders.slice(index + 1).join('|')})/` },
      ),
    );

module.exports = {
  forbidden: [
    ...leftwards('', FOLDERS),
    ...leftwards('evidence/', EVIDENCE),
    ...leftwards('records/', RECORDS),
    ...STAGES.map((stage) =>
      forbid(
        `stages-meet-in-tables-${stage}`,
        { path: `^src/pipeline/${stage}/` },
        { path: `^src/pipeline/(${STAGES.filter((other) => other !== stage).join('|')})/` },
      ),
    ),
    forbid('serve-and-pipeline-meet-in-the-database', { path: '^src/serve/' }, { path: '^src/pipeline/' }),
    forbid('explorer-is-a-client', { path: '^src/explorer/' }, { path: '^(src/(?!explorer/)|migrations/|ormconfig)' }),
    forbid('nobody-imports-the-explorer', { pathNot: '^src/explorer/' }, { path: '^src/explorer/' }),
    forbid('only-app-names-migrations', { path: '^src/(?!app/)' }, { path: '^migrations/' }),
    forbid('migrations-stand-on-db', { path: '^migrations/' }, { path: '^src/(?!db/|kernel/)|^ormconfig' }),
    forbid('nobody-imports-tests', { path: '^(src|migrations)/' }, { path: '^test/.*\\.ts$' }),
    forbid('no-circles', {}, { circular: true }),
    forbid('no-orphans', { orphan: true, pathNot: ['\\.d\\.ts$', ...ENTRIES] }, {}),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
    forbid('no-undeclared-packages', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid(
      'no-development-packages-at-run-time',
      { path: '^(src|migrations)/', pathNot: '^src/explorer/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
