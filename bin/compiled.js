'use strict';
// What V8 made of the modules of the gateway is kept beside what was built, so that a command starts sooner. What is not kept, or was made of another text
// or by another version of Node, is compiled as ever.
const { hash } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, relative } = require('node:path');
const { deserialize, serialize } = require('node:v8');
const { Script } = require('node:vm');

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'dist', 'compiled.v8');

const compile = Module.prototype._compile;

/** From now on modules come from what is kept. */
exports.useCompiled = () => {
  const kept = readKept();
  runBy((text, filename) => {
    const { sha, code } = kept.get(relative(ROOT, filename)) ?? {};
    return sha === hash('sha1', text) ? scriptOf(text, filename, code) : null;
  });
};

/** Keeps what `load` loads. */
exports.keepCompiled = (load) => {
  const made = new Map();
  runBy((text, filename) => {
    const script = scriptOf(text, filename);
    if (script !== null) made.set(relative(ROOT, filename), { sha: hash('sha1', text), script });
    return script;
  });
  load();
  const kept = [...made].map(([name, { sha, script }]) => [name, { sha, code: script.createCachedData() }]);
  writeFileSync(FILE, serialize(new Map(kept)));
};

function readKept() {
  try {
    return deserialize(readFileSync(FILE));
  } catch {
    return new Map();
  }
}

function runBy(scriptFor) {
  Module.prototype._compile = function (text, filename, ...rest) {
    const script = scriptFor(text, filename);
    if (script === null) return compile.call(this, text, filename, ...rest);
    const { exports } = this;
    const require = Module.createRequire(filename);
    return script.runInThisContext().call(exports, exports, require, this, filename, dirname(filename));
  };
}

/** What is kept does not know how to import later. */
const IMPORTS_LATER = /\bimport\s*[(/]/;

/** Null for what cannot be kept: ES modules, and what imports later. */
function scriptOf(text, filename, cachedData) {
  if (IMPORTS_LATER.test(text)) return null;
  try {
    return new Script(Module.wrap(text), { filename, columnOffset: -Module.wrapper[0].length, cachedData });
  } catch {
    return null;
  }
}
