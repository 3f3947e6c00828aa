/** Tests stay type-checked by `npm run check:types`; here the types are only stripped. */
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', tsx: false, decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: false },
};

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['reflect-metadata'],
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', { jsc, module: { type: 'commonjs' }, swcrc: false }] },
  // Several libraries ship ES modules only: they are transformed too.
  transformIgnorePatterns: [],
  testTimeout: 30_000,
  maxWorkers: 2,
};
