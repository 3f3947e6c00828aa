// Prints precision and recall of the extractor on the golden texts. --set dev|held-out|unseen; --apart gives titles apart, as feeds do; --faults shows what is missed or wrong, of dev only; --texts REGEX takes those whose name fits; --write-rules keeps the weights that confidence is made of.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  ['-r', './test/db/register.cjs', 'test/golden/score/main.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
