import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { type Cell, isBad, readCell } from './cells';
import type { Column, Table } from '../../package/columns';
import { hasListOfNames } from './privacy-screen';
import { type Problems, quoted } from './problems';
import { brokenRules, type Row } from './row-rules';

export interface NumberedRow {
  /** Where the row ends in its file. */
  readonly line: number;
  readonly row: Row;
}

const BATCH = 500;

interface Parsed {
  readonly record: Buffer[];
  readonly info: { readonly lines: number };
}

/** The good rows of a table, in batches; bad ones are told to `problems`. Only one batch is held in memory.
 *  `known` are names that may stand in lists; `advance` is told the bytes read. */
export async function* readTable(
  folder: string,
  table: Table,
  problems: Problems,
  known: ReadonlySet<string>,
  advance: (bytes: number) => void,
): AsyncGenerator<NumberedRow[]> {
  const file = `${table.name}.csv`;
  const bytes = createReadStream(join(folder, file));
  bytes.on('data', (chunk) => advance(chunk.length));
  const rows = bytes.pipe(
    parse({ info: true, relax_column_count: true, encoding: null }),
  ) as unknown as AsyncIterable<Parsed>;
  try {
    yield* batches(rows, new TableReader(table, problems, known));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add({
      file,
      line: Number((error as { lines?: number }).lines ?? 0),
      column: null,
      found: error.message,
      expected: 'CSV as in RFC 4180',
    });
  }
}

async function* batches(parsed: AsyncIterable<Parsed>, reader: TableReader): AsyncGenerator<NumberedRow[]> {
  let batch: NumberedRow[] = [];
  for await (const { record, info } of parsed) {
    const row = reader.read(record, info.lines);
    if (row) batch.push({ line: info.lines, row });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  reader.finish();
  yield batch;
}

/** Reads the records of one file into rows; the first record is the header. */
class TableReader {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private hasHeader = false;

  constructor(
    private readonly table: Table,
    private readonly problems: Problems,
    private readonly known: ReadonlySet<string>,
  ) {}

  read(record: readonly Buffer[], line: number): Row | null {
    const cells = this.decode(record, line);
    if (cells === null) return null;
    if (this.hasHeader) return this.readRow(cells, line);
    this.hasHeader = true;
    this.readHeader(cells);
    return null;
  }

  finish(): void {
    if (!this.hasHeader) this.refuse(1, null, 'an empty file', 'a header');
  }

  private refuse(line: number, column: string | null, found: string, expected: string): void {
    this.problems.add({ file: `${this.table.name}.csv`, line, column, found, expected });
  }

  private decode(record: readonly Buffer[], line: number): string[] | null {
    try {
      return record.map((cell) => this.decoder.decode(cell));
    } catch {
      this.refuse(line, null, 'bytes that are not UTF-8', 'UTF-8');
      return null;
    }
  }

  private readHeader(cells: readonly string[]): void {
    const expected = this.table.columns.map(({ name }) => name).join();
    if (cells.join() !== expected) this.refuse(1, null, quoted(cells.join()), expected);
  }

  private readRow(cells: readonly string[], line: number): Row | null {
    const { columns, name } = this.table;
    if (cells.length !== columns.length)
      return this.refuseRow(line, null, `${cells.length} cells`, `${columns.length} cells`);
    const before = this.problems.count;
    const row = Object.fromEntries(
      columns.map((column, index) => [column.name, this.readCell(column, cells[index]!, line)]),
    );
    if (this.problems.count > before) return null;
    for (const [column, expected] of brokenRules(name, row))
      this.refuse(line, column, quoted(String(row[column] ?? '')), expected);
    return this.problems.count > before ? null : row;
  }

  private refuseRow(line: number, column: string | null, found: string, expected: string): null {
    this.refuse(line, column, found, expected);
    return null;
  }

  private readCell(column: Column, raw: string, line: number): Cell {
    const cell = readCell(column, raw);
    if (isBad(cell)) return this.refuseRow(line, column.name, quoted(raw), cell.expected);
    const listed = column.prose && typeof cell === 'string' && hasListOfNames(cell, this.known);
    return listed
      ? this.refuseRow(line, column.name, 'a list of personal names', 'no person named but officials who are parties')
      : cell;
  }
}
