import 'reflect-metadata';
import { Command } from 'commander';
import { generate } from './generate/package';

/** `node -r ./test/db/register.cjs bench/generate.ts --scale 1 --out FOLDER` */
const command = new Command('generate')
  .description('Writes a data package of invented exchanges.')
  .option('--scale <number>', '1: 20,000 exchanges and 300,000 claims', Number, 1)
  .option('--seed <number>', 'another seed gives other data of the same shape', Number, 1)
  .requiredOption('--out <folder>', 'where to write it')
  .action(async ({ scale, seed, out }: { scale: number; seed: number; out: string }) => {
    console.log(JSON.stringify({ scale, seed, rows: await generate(out, scale, seed) }));
  });

void command.parseAsync();
