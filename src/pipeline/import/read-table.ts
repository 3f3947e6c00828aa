import { join } from 'node:path';
import type { Tombstones } from '../../db/erasure/tombstones';
import { type Cell, isBad, readCell } from '../../package/cells';
import type { Column, Table } from '../../package/columns';
import { BrokenCsv, type CsvRecord, readCsv } from './csv';
import { hasListOfNames, LIST_FOUND, NO_LIST } from '../privacy/list-of-names';
import { type Problems, quoted } from './problems';
import { brokenRules, type Row } from '../../package/row-rules';

export interface NumberedRow {
  /** Where the row begins in its file. */
  readonly line: number;
  readonly row: Row;
}

/** What a table is read with, and who is told what is wrong. */
export interface TableContext {
  readonly problems: Problems;
  /** Names that may stand in lists. */
  readonly known: ReadonlySet<string>;
  /** What was erased for privacy. */
  readonly erased: Tombstones;
  /** Is told the bytes read. */
  readonly advance: (bytes: number) => void;
}

const BATCH = 500;

/** Text that may say anything. */
const isFree = ({ type, pattern, oneOf, references, partial }: Column): boolean =>
  type === 'string' && !pattern && !oneOf && !references && !partial;

/** The good rows of a table, in batches. Only one batch is held in memory. A table with another header, or that is no CSV any more, is read
 *  no further. */
export async function* readTable(folder: string, table: Table, reading: TableContext): AsyncGenerator<NumberedRow[]> {
  const reader = new TableReader(table, reading);
  try {
    yield* batches(readCsv(join(folder, `${table.name}.csv`), reading.advance), reader);
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    reader.stop(error.line, error.message, 'CSV as in RFC 4180');
  }
}

async function* batches(
  parts: AsyncIterable<readonly CsvRecord[]>,
  reader: TableReader,
): AsyncGenerator<NumberedRow[]> {
  let batch: NumberedRow[] = [];
  for await (const records of parts)
    for (const record of records) {
      const row = reader.read(record);
      if (reader.isStopped) {
        yield batch;
        return;
      }
      if (row) batch.push({ line: record.line, row });
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
  isStopped = false;

  constructor(
    private readonly table: Table,
    private readonly reading: TableContext,
  ) {}

  read({ line, cells }: CsvRecord): Row | null {
    const before = this.reading.problems.count;
    const texts = cells.map((cell, index) => this.decode(cell, line, index));
    if (!this.hasHeader) return this.readHeader(texts);
    const row = this.readRow(texts, line, before);
    if (!row) this.reading.problems.refused.row(this.table.name, this.keyOf(texts));
    return row;
  }

  finish(): void {
    if (!this.hasHeader) this.stop(1, 'an empty file', 'a header');
  }

  /** Tells why the rest of the table is not read. */
  stop(line: number, found: string, expected: string): void {
    this.refuse(line, null, found, expected);
    this.reading.problems.refused.rest(this.table.name);
    this.isStopped = true;
  }

  private refuse(line: number, column: string | null, found: string, expected: string): void {
    this.reading.problems.add({ file: `${this.table.name}.csv`, line, column, found, expected });
  }

  private decode(cell: string | Buffer, line: number, index: number): string {
    if (typeof cell === 'string') return cell;
    try {
      return this.decoder.decode(cell);
    } catch {
      this.refuse(line, this.table.columns[index]?.name ?? null, 'bytes that are not UTF-8', 'UTF-8');
      return '';
    }
  }

  /** The key as the file has it, whether it is a good one or not. */
  private keyOf(cells: readonly string[]): string {
    const { key, columns } = this.table;
    return key.map((part) => cells[columns.findIndex(({ name }) => name === part)] ?? '').join('/');
  }

  private readHeader(cells: readonly string[]): null {
    this.hasHeader = true;
    const header = cells.join();
    const expected = this.table.columns.map(({ name }) => name).join();
    if (header.startsWith('\uFEFF')) this.stop(1, 'a byte order mark', 'UTF-8 without one');
    else if (header !== expected) this.stop(1, quoted(header), expected);
    return null;
  }

  private readRow(cells: readonly string[], line: number, before: number): Row | null {
    const { columns, name } = this.table;
    const { problems } = this.reading;
    if (problems.count > before) return null;
    if (cells.length !== columns.length)
      return this.refuseRow(line, null, `${cells.length} cells`, `${columns.length} cells`);
    const row: Record<string, Cell> = {};
    for (const [index, column] of columns.entries()) row[column.name] = this.readCell(column, cells[index]!, line);
    if (problems.count > before) return null;
    for (const [column, expected] of brokenRules(name, row))
      this.refuse(line, column, quoted(String(row[column] ?? '')), expected);
    return problems.count > before ? null : row;
  }

  private refuseRow(line: number, column: string | null, found: string, expected: string): null {
    this.refuse(line, column, found, expected);
    return null;
  }

  private readCell(column: Column, raw: string, line: number): Cell {
    const cell = readCell(column, raw);
    if (isBad(cell)) return this.refuseRow(line, column.name, quoted(raw), cell.expected);
    const listed = isFree(column) && typeof cell === 'string' && hasListOfNames(cell, this.reading.known);
    if (listed) return this.refuseRow(line, column.name, LIST_FOUND, NO_LIST);
    return isFree(column) && typeof cell === 'string' ? this.reading.erased.without(cell) : cell;
  }
}
