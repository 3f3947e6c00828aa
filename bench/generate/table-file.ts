import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Table } from '../../src/package/columns';
import type { Measured } from '../../src/package/describe';
import { fileOf } from '../../src/package/resource';
import { csvLine, exact } from '../../src/serve/export/csv';
import { Meter, pieceOf } from '../../src/serve/export/piece';
import type { Row } from './row';

/** One file of the package, written as its rows come, and measured on the way. */
export class TableFile {
  private readonly meter = new Meter();
  private readonly out: WriteStream;
  private readonly columns: readonly string[];

  constructor(folder: string, table: Table) {
    this.columns = table.columns.map(({ name }) => name);
    this.out = createWriteStream(join(folder, fileOf(table.name)));
  }

  get rows(): number {
    return this.meter.rows;
  }

  async start(): Promise<void> {
    await this.put(`${this.columns.join()}\n`, 0);
  }

  async write(rows: readonly Row[]): Promise<void> {
    await this.put(rows.map((row) => csvLine(this.columns, row, exact)).join(''), rows.length);
  }

  async end(): Promise<Measured> {
    this.out.end();
    await finished(this.out);
    return this.meter.measured();
  }

  private async put(text: string, rows: number): Promise<void> {
    const piece = pieceOf(text, rows);
    this.meter.add(piece);
    if (!this.out.write(piece.bytes)) await once(this.out, 'drain');
  }
}
