import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { join } from 'node:path';

export interface Product {
  /** From the start of the process to its end. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakRssMb: number;
}

const ROOT = join(__dirname, '..', '..');

/** Runs `handover import` as anybody would. */
export async function productImport(url: string, folder: string): Promise<Product> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['-r', join(__dirname, 'peak.cjs'), join(ROOT, 'bin/handover'), 'import', folder],
    {
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    },
  );
  const [used, [code]] = await Promise.all([
    text(child.stdio[3] as Readable),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`handover import ended with ${code}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(used) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakRssMb: maxRSS / 1024,
  };
}
