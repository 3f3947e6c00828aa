/** A column of a table on a terminal. */
export type PrintedColumn<T> = readonly [title: string, of: (row: T) => string];

/** Lines of a table, its columns as wide as what stands in them. */
function printedTable<T>(columns: readonly PrintedColumn<T>[], rows: readonly T[]): string[] {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, of]) => of(row)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)));
  return cells.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join('  ')
      .trimEnd(),
  );
}

/** `2024-01-31 12:00`; a stroke for null. */
export const shortInstant = (instant: string | null): string => instant?.slice(0, 16).replace('T', ' ') ?? '-';

/** A table for people; a line of JSON for each row where that is asked for. */
export function print<T>(columns: readonly PrintedColumn<T>[], rows: readonly T[], json: boolean | undefined): void {
  const lines = json ? rows.map((row) => JSON.stringify(row)) : printedTable(columns, rows);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
