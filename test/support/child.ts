import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const REGISTER = join(__dirname, '..', 'db', 'register.cjs');

/** A process of a TypeScript file beside the tests, and what it has printed. */
export class Child {
  readonly lines: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ['-r', REGISTER, file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => this.lines.push(line));
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it has printed so many lines, or has ended. */
  async printed(lines: number): Promise<void> {
    while (this.lines.length < lines && this.runs) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
