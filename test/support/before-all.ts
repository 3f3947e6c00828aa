import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the templates of this run. */
export default async function beforeAll(): Promise<void> {
  process.env.HANDOVER_TEST_TEMPLATES = await mkdtemp(join(tmpdir(), 'handover-templates-'));
}
