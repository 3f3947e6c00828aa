// Keeps what V8 makes of the modules of all commands.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { keepCompiled } = require('../bin/compiled.js');

const app = join(import.meta.dirname, '..', 'dist', 'src', 'app');
const modules = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.js') && name !== 'cli.js');

keepCompiled(() => ['reflect-metadata', ...modules.map((name) => join(app, name))].forEach((name) => require(name)));
process.exit(0);
