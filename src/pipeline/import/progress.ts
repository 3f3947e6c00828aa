/** Where an import stands, for somebody who waits. */
export interface Progress {
  start(table: string, bytes: number): void;
  advance(bytes: number): void;
  done(): void;
}

export const silent: Progress = { start: () => undefined, advance: () => undefined, done: () => undefined };
