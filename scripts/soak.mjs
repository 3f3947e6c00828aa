// Collects invented pages by the thousand, with copies, edits and poison, while workers are killed, and says what was lost. DATABASE_URL names an empty database; how many documents, workers and kills follow.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  ['-r', './test/db/register.cjs', 'test/soak/main.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { LOG_LEVEL: 'error', STATEMENT_TIMEOUT_MS: '60000', DATABASE_ACQUIRE_TIMEOUT_MS: '60000', ...process.env },
  },
);
process.exitCode = status ?? 1;
