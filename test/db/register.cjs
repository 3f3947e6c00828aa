// Lets a child process run TypeScript as the tests do: node -r ./test/db/register.cjs file.ts
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: false },
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc,
    module: { type: 'commonjs' },
    swcrc: false,
  });
  module._compile(code, filename);
};
