import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One process of test/db/writer-process.ts and the lines it has printed. */
export class WriterProcess {
  readonly lines: string[] = [];
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;

  constructor(url: string, ...task: string[]) {
    const args = ['-r', join(__dirname, 'register.cjs'), join(__dirname, 'writer-process.ts'), ...task];
    this.child = spawn(process.execPath, args, {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => this.lines.push(line));
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  async printed(lines: number): Promise<void> {
    while (this.lines.length < lines && this.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** kill -9 */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
