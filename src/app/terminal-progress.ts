import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../kernel/progress';

/** A bar on a terminal, else a line for each table. */
export function progressFor(stream: NodeJS.WriteStream, log: (table: string, bytes: number) => void): Progress {
  return stream.isTTY ? new Bar(stream) : { start: log, advance: () => undefined, done: () => undefined };
}

class Bar implements Progress {
  private readonly bar: SingleBar;
  private running = false;

  constructor(stream: NodeJS.WriteStream) {
    this.bar = new SingleBar(
      { stream, format: '{table} [{bar}] {percentage} %', clearOnComplete: true },
      Presets.legacy,
    );
  }

  start(table: string, bytes: number): void {
    if (this.running) this.bar.stop();
    this.bar.start(Math.max(bytes, 1), 0, { table: table.padEnd(24) });
    this.running = true;
  }

  advance(bytes: number): void {
    this.bar.increment(bytes);
  }

  done(): void {
    if (this.running) this.bar.stop();
    this.running = false;
  }
}
