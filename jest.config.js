/** Tests stay type-checked by `npm run check:types`; here the types are only stripped. */
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', tsx: false, decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: false },
};

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
  // Several libraries ship ES modules only: they are transformed too.
  transformIgnorePatterns: [],
  testTimeout: 120_000,
  // Much of the suite waits, for servers that start and for clocks: two cores have time for three.
  maxWorkers: 3,
};
