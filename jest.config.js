/** Tests stay type-checked by `npm run check:types`; here the types are only stripped. */
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', tsx: false, decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: false },
};

/** Libraries in ES modules only. */
const ES_ONLY =
  `anynum boolbase css-select css-what cssomnom d3-[a-z-]+ dom-serializer domelementtype domhandler domutils entities
  hyparquet hyparquet-writer internmap nth-check saxen strnum xml-naming`.split(/\s+/);

// As src/db/sqlite-readers.ts does, whose environment is a copy here.
process.env.TOKIO_WORKER_THREADS ??= '12';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/before-all.ts',
  globalTeardown: '<rootDir>/test/support/after-all.ts',
  setupFiles: ['reflect-metadata'],
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', { jsc, module: { type: 'commonjs' }, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${ES_ONLY.join('|')})/)`],
  testTimeout: 120_000,
  // Much of the suite waits, for servers that start and for clocks: two cores have time for three.
  maxWorkers: 3,
};
