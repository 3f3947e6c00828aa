import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Database, Scalar } from '../../../src/db/contract';
import { TABLES } from '../../../src/package/tables';
import { csvPieces, exact, forSpreadsheets } from '../../../src/serve/export/csv';
import { between, bytesOf, measure, type Pieces, pieceOf } from '../../../src/serve/export/piece';
import type { Row, Rows } from '../../../src/serve/export/row';
import { Slots } from '../../../src/serve/export/slots';
import { Snapshot } from '../../../src/serve/export/snapshot';
import { tableRows } from '../../../src/serve/export/table-rows';
import { zipPieces } from '../../../src/serve/export/zip';

const textOf = async (pieces: AsyncIterable<{ bytes: Uint8Array }>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of pieces) parts.push(bytes);
  return Buffer.concat(parts).toString();
};

async function* rowsOf(rows: readonly Row[]): Rows {
  yield rows;
}

describe('CSV', () => {
  const cells = fc.array(fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string({ unit: 'grapheme' }) }), {
    minLength: 1,
  });

  it('gives every text back as it was', async () => {
    const whole = fc.asyncProperty(cells, async (rows) => {
      const parsed = parse(await textOf(csvPieces(['a', 'b'], rowsOf(rows), exact)), {
        columns: true,
        record_delimiter: '\n',
      });
      expect(parsed).toEqual(rows);
    });
    await fc.assert(whole);
  });

  it('never begins a cell like a formula for a spreadsheet', async () => {
    const signs = fc.tuple(fc.constantFrom(...'=+-@＝＋－＠\t\r\n'), fc.string()).map((parts) => parts.join(''));
    const guarded = fc.asyncProperty(signs, async (a) => {
      const text = await textOf(csvPieces(['a'], rowsOf([{ a }]), forSpreadsheets));
      expect(parse(text, { columns: true, record_delimiter: '\n' })).toEqual([{ a: `'${a}` }]);
    });
    await fc.assert(guarded);
  });
});

describe('A part of a file', () => {
  it('is what the whole has there, wherever it is cut', async () => {
    const words = ['Who ', 'was handed', '', ' over, when', ', where'];
    const pieces = async function* (): Pieces {
      for (const word of words) yield pieceOf(word, 0);
    };
    const whole = Buffer.from(words.join(''));
    for (let start = 0; start < whole.length; start++)
      for (let end = start; end < whole.length; end++) {
        const parts: Uint8Array[] = [];
        for await (const part of between(pieces(), start, end)) parts.push(part);
        expect(Buffer.concat(parts).equals(whole.subarray(start, end + 1))).toBe(true);
      }
  });
});

/** A table of claims of any length, of which a statement answers at most as many as it asks for. */
class LongTable implements Pick<Database, 'engine' | 'query'> {
  readonly engine = 'sqlite';
  asked = 0;
  private given = 0;

  constructor(private readonly length: number) {}

  query<T>(_sql: string, params: readonly Scalar[] = []): Promise<T[]> {
    this.asked += 1;
    const count = Math.min(Number(params.at(-1)), this.length - this.given);
    const row = (index: number) => ({ id: `cl-${this.given + index}`, as_stated: 'x'.repeat(500) });
    const rows = Array.from({ length: count }, (_, index) => row(index));
    this.given += count;
    return Promise.resolve(rows as T[]);
  }
}

const claims = TABLES.find(({ name }) => name === 'claim')!;
const columns = claims.columns.map(({ name }) => name);
const longPieces = (table: LongTable): Pieces =>
  zipPieces([
    { name: 'claim.csv', pieces: () => csvPieces(columns, tableRows(new Snapshot(table, 1), claims, 'public'), exact) },
  ]);

describe('A long table', () => {
  it('is read no faster than it is taken', async () => {
    const table = new LongTable(1_000_000);
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const written = pipeline(Readable.from(bytesOf(longPieces(table)), { highWaterMark: 1 }), stuck).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = table.asked;
    expect(asked).toBeLessThan(50);
    stuck.destroy();
    expect(await written).toBe('cut');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(table.asked - asked).toBeLessThan(2);
  });

  it('does not fill the memory', async () => {
    const before = process.memoryUsage().rss;
    const { bytes } = await measure(longPieces(new LongTable(100_000)));
    expect(bytes).toBeGreaterThan(100_000);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
  }, 60_000);
});

describe('Places for exports', () => {
  it('are two, and given back once', () => {
    const slots = new Slots(2);
    const [first] = [slots.take(), slots.take()];
    expect(() => slots.take()).toThrow('2 exports are running');
    first();
    first();
    slots.take();
    expect(() => slots.take()).toThrow('2 exports are running');
  });
});
