import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Makes something once in a run of the suite, for all its processes: whoever needs it first makes it, and all are told its address. */
export async function once(name: string, make: () => Promise<string>): Promise<string> {
  const note = join(process.env.HANDOVER_TEST_TEMPLATES!, name);
  const isFirst = await mkdir(`${note}.lock`).then(
    () => true,
    () => false,
  );
  if (isFirst) await noting(note, make);
  return noted(note);
}

async function noting(note: string, make: () => Promise<string>): Promise<void> {
  try {
    await writeFile(`${note}.begun`, await make());
    await rename(`${note}.begun`, note);
  } catch (error) {
    await writeFile(`${note}.failed`, String(error));
    throw error;
  }
}

async function noted(note: string): Promise<string> {
  for (;;) {
    const address = await readFile(note, 'utf8').catch(() => null);
    if (address !== null) return address;
    const failed = await readFile(`${note}.failed`, 'utf8').catch(() => null);
    if (failed !== null) throw new Error(failed);
    await wait(50);
  }
}
