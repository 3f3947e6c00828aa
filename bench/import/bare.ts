/** Rows of one statement, as many as the product writes. */
export const ROWS = 500;

export interface Bare {
  readonly rows: number;
  /** Of the statements alone: neither reading the rows nor making them ready counts. */
  readonly seconds: number;
  /** Of this process; what a server uses is not in it. */
  readonly cpuSeconds: number;
}

/** Adds up the time of pieces of work. */
export class Stopwatch {
  private milliseconds = 0;
  private cpu = 0;

  async time<T>(work: () => T | Promise<T>): Promise<T> {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    this.milliseconds += performance.now() - start;
    this.cpu += user + system;
    return result;
  }

  told(rows: number): Bare {
    return { rows, seconds: this.milliseconds / 1000, cpuSeconds: this.cpu / 1e6 };
  }
}

/** Multi-row INSERT of some columns. */
export function insertOf(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((column) => `\`${column}\``).join(', ');
  return `INSERT INTO \`${table}\` (${names}) VALUES ${Array<string>(rows).fill(row).join(', ')}`;
}
