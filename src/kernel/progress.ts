/** Where long work on tables stands, for somebody who waits; sizes are in bytes or rows, as the work has it. */
export interface Progress {
  start(table: string, size: number): void;
  advance(done: number): void;
  done(): void;
}

export const silent: Progress = { start: () => undefined, advance: () => undefined, done: () => undefined };
