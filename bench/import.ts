import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { generate } from './generate/package';
import { type Engine, mariadb, sqlite } from './import/engines';
import { productImport } from './import/product';

/** The import of a package, beside a bare multi-row INSERT of the very rows it left in all tables. */
async function measure(engine: Engine, folder: string): Promise<object> {
  const [imported, copied] = [await engine.create(), await engine.create()];
  try {
    const product = await productImport(imported.url, folder);
    const bare = await engine.bare(imported.url, copied.url);
    return { engine: engine.name, product, bare, ratio: bare.seconds / product.seconds };
  } finally {
    await Promise.all([imported.drop(), copied.drop()]);
  }
}

interface Options {
  readonly scale: number;
  readonly rounds: number;
  readonly server?: string;
}

async function run({ scale, rounds, server }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'handover-bench-package-'));
  try {
    await generate(folder, scale);
    for (let round = 1; round <= rounds; round += 1)
      for (const engine of [sqlite, ...(server ? [mariadb(server)] : [])])
        console.log(JSON.stringify({ scale, round, ...(await measure(engine, folder)) }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const command = new Command('import')
  .description('Measures imports against bare inserts; one line of JSON for each.')
  .option('--scale <number>', 'of the package', Number, 1)
  .option('--rounds <number>', 'how often', Number, 1)
  .option('--server <url>', 'mariadb://user:password@host:port/any; the embedded database alone when left out')
  .action(run);

void command.parseAsync();
