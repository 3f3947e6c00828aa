import type { Surroundings } from '../command';

/** Runs a command against the database. What it needs is loaded only then: no command waits for the modules of another. */
export async function run<M>(
  module: Promise<M>,
  work: (of: M) => (surroundings: Surroundings) => Promise<void>,
  check?: () => Promise<void>,
): Promise<void> {
  const [{ runCommand }, loaded] = await Promise.all([import('../command.js'), module]);
  await runCommand(work(loaded), check);
}
